import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process has the data directory open. The embedded database itself would let both in and lose data. */
export class DataDirectoryInUse extends Error {
  readonly pid: number | null
  constructor(directory: string, pid: number | null) {
    super(
      `The data in ${directory} is already in use by ${pid === null ? 'another process' : `process ${pid}`}. ` +
        'Stop that one first, or choose another DATA_DIR.',
    )
    this.name = 'DataDirectoryInUse'
    this.pid = pid
  }
}

/**
 * Holds `directory` for this process. An SQLite file is used as the lock because the system frees it however the
 * process ends, kill −9 included. The file beside it only names the holder.
 * @throws DataDirectoryInUse
 */
export function lockDirectory(directory: string): { release(): void } {
  const holder = join(directory, 'holder.pid')
  const lock = new DatabaseSync(join(directory, 'lock.sqlite'), { timeout: 0 })
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch {
    lock.close()
    throw new DataDirectoryInUse(directory, readPid(holder))
  }
  writeFileSync(holder, `${process.pid}\n`, { mode: 0o600 })
  let held = true
  return {
    release() {
      if (!held) return
      held = false
      rmSync(holder, { force: true })
      lock.close()
    },
  }
}

function readPid(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8').trim())
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}
