import { statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { BackupError } from '../backup/backup-error.ts'
import { answers, refusal, type Answers, type Request } from './protocol.ts'
import { socketPath } from './socket-path.ts'

/** The process that holds the data directory does not answer, or could not do what was asked. */
export class OperatorError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'OperatorError'
  }
}

/** A large embedded database is written to the disk before the first byte of its backup comes. */
const answerMs = 10 * 60_000

/** Asks the server that holds `dataDir`. @throws OperatorError */
export async function askServer<R extends Exclude<Request, 'backup'>>(
  dataDir: string,
  asked: R,
): Promise<Answers[R]> {
  const { line } = await converse(dataDir, asked, async () => {})
  return parseAnswer(asked, line)
}

/** Has the server that holds `dataDir` write its backup into `file`, which exists already. @throws OperatorError */
export async function askForBackup(dataDir: string, file: string): Promise<void> {
  let received = 0
  const out = await open(file, 'r+')
  try {
    const { line } = await converse(dataDir, 'backup', async (bytes) => {
      received += bytes.length
      await out.write(bytes)
    })
    const { bytes } = parseAnswer('backup', line)
    if (received === bytes) return
    throw new BackupError(`The backup broke off after ${received} of ${bytes} bytes. Try again.`)
  } finally {
    await out.close()
  }
}

function parseAnswer<R extends Request>(asked: R, line: string): Answers[R] {
  const raw: unknown = JSON.parse(line)
  const refused = refusal.safeParse(raw)
  if (refused.success) throw new OperatorError(refused.data.error)
  return answers[asked].parse(raw) as Answers[R]
}

async function converse(
  dataDir: string,
  asked: Request,
  onBytes: (bytes: Buffer) => Promise<void>,
): Promise<{ readonly line: string }> {
  const socket = await reach(dataDir)
  socket.setTimeout(answerMs, () => socket.destroy(new OperatorError('The running server does not answer.')))
  socket.write(`${JSON.stringify(asked)}\n`)
  let head = Buffer.alloc(0)
  let line: string | null = null
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    if (line !== null) {
      await onBytes(chunk)
      continue
    }
    head = Buffer.concat([head, chunk])
    const end = head.indexOf(0x0a)
    if (end === -1) continue
    line = head.subarray(0, end).toString()
    if (end + 1 < head.length) await onBytes(head.subarray(end + 1))
  }
  if (line === null) throw new OperatorError('The running server ended the conversation. Try again.')
  return { line }
}

async function reach(dataDir: string): Promise<Socket> {
  const path = socketPath(dataDir)
  try {
    refuseStranger(path, dataDir)
    const socket = connect(path)
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
    })
    return socket
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      'The process that uses the data directory does not listen for commands. Stop it first.',
      error,
    )
  }
}

/** In a shared temporary directory anybody could have put a socket of this name. */
function refuseStranger(path: string, dataDir: string): void {
  if (process.platform === 'win32') return
  if (statSync(path).uid !== statSync(dataDir).uid) {
    throw new OperatorError(`${path} belongs to somebody else. Choose a DATA_DIR with a shorter path.`)
  }
}
