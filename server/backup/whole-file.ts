import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BackupError } from './backup-error.ts'

/**
 * Writes a file that appears whole or not at all, readable by its owner alone: beside its place first, flushed to the
 * disk, checked, then renamed. `check` sees the finished file under its passing name.
 * @throws BackupError where `file` exists and `replace` is not set
 */
export async function writeWhole<T>(
  file: string,
  write: (partial: string) => Promise<void>,
  check: (partial: string) => Promise<T>,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<T> {
  if (!replace && (await exists(file))) {
    throw new BackupError(`${file} exists already. Choose another name, or add --replace.`)
  }
  const partial = `${file}.${process.pid}.partial`
  try {
    await (await open(partial, 'wx', 0o600)).close()
    await write(partial)
    await flush(partial)
    const checked = await check(partial)
    await rename(partial, file)
    await flush(dirname(file))
    return checked
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function flush(path: string): Promise<void> {
  // Windows cannot open a directory, and flushes a rename by itself.
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
