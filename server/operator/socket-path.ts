import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The system's limit for the path of a Unix socket, less the ending zero. */
const longest = 107

/** Where the running server listens for its operator: in the data directory, which nobody else may enter. */
export function socketPath(dataDir: string): string {
  const directory = resolve(dataDir)
  const tag = createHash('sha256').update(directory).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\conviction-${tag}`
  const inside = join(directory, 'operator.sock')
  return Buffer.byteLength(inside) <= longest ? inside : join(tmpdir(), `conviction-${tag}.sock`)
}
