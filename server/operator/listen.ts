import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BackupError } from '../backup/backup-error.ts'
import { writeBackup } from '../backup/take.ts'
import type { Database } from '../db/client.ts'
import { databaseStatus } from '../doctor/database-status.ts'
import type { AccessEvents } from '../people/access-events.ts'
import type { Auth } from '../people/auth.ts'
import { createDemo, removeDemo, resetDemoLogins } from '../people/demo.ts'
import { request, type Answers, type Request } from './protocol.ts'
import { socketPath } from './socket-path.ts'

type Served = {
  readonly database: Database
  readonly dataDir: string
  readonly auth: Auth
  readonly accessEvents: AccessEvents
  readonly log: { warn(fields: Record<string, unknown>, what: string): void }
}

/** A command asks at once; whoever only holds the connection is sent away. */
const idleMs = 60_000

/**
 * Lets the operator's commands (`backup`, `demo`, `doctor`) work while this process holds the embedded database, which
 * no other process may open. On PostgreSQL they go to the database themselves, and nothing listens.
 */
export async function serveOperator(served: Served): Promise<{ close(): Promise<void> }> {
  if (served.database.source.kind === 'postgres') return { close: async () => {} }
  const path = socketPath(served.dataDir)
  // The lock on the data directory is ours, so what lies here was left by a process that is gone.
  await removeLeftovers(served.dataDir, path)
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.setTimeout(idleMs, () => socket.destroy())
    void converse(served, socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // The socket is made inside of `listen`, and nobody else is to have it for a moment.
    const before = process.umask(0o177)
    try {
      server.listen(path, resolve)
    } finally {
      process.umask(before)
    }
  })
  server.on('error', (error) => served.log.warn({ err: error.name }, 'operator socket'))
  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

const spoolName = /^backup-[0-9a-f-]{36}\.spool$/

async function removeLeftovers(dataDir: string, path: string): Promise<void> {
  if (process.platform !== 'win32') await rm(path, { force: true })
  for (const name of await readdir(dataDir)) {
    if (spoolName.test(name)) await rm(join(dataDir, name), { force: true })
  }
}

async function converse(served: Served, socket: Socket): Promise<void> {
  try {
    const asked = request.parse(JSON.parse(await firstLine(socket)))
    // From here on we are the ones who are awaited.
    socket.setTimeout(0)
    if (asked === 'backup') return await sendBackup(served, socket)
    socket.end(`${JSON.stringify(await answer(served, asked))}\n`)
  } catch (error) {
    served.log.warn({ err: error instanceof Error ? error.name : 'unknown' }, 'operator command')
    const said =
      error instanceof BackupError ? error.message : 'The running server could not do this; see its log.'
    socket.end(`${JSON.stringify({ error: said })}\n`)
  }
}

type Plain = Exclude<Request, 'backup'>

async function answer(served: Served, asked: Plain): Promise<Answers[Plain]> {
  const { database, auth, accessEvents } = served
  switch (asked) {
    case 'status':
      return databaseStatus(database)
    case 'reset-demo': {
      await removeDemo(database.db)
      const logins = await createDemo(database.db, auth)
      return { logins: logins ? [...logins] : null }
    }
    case 'remove-demo':
      return { removed: await removeDemo(database.db) }
    case 'reset-demo-logins': {
      const reset = await resetDemoLogins(database.db, auth)
      for (const userId of reset?.userIds ?? []) {
        accessEvents.accessChanged({ userId, sessionId: null, reason: 'signed-out' })
      }
      return { logins: reset ? [...reset.logins] : null }
    }
  }
}

/** To the disk first, then to the asker: a slow asker must not keep the database's one transaction open. */
async function sendBackup({ database, dataDir }: Served, socket: Socket): Promise<void> {
  const spool = join(dataDir, `backup-${randomUUID()}.spool`)
  try {
    await writeBackup(database, spool)
    const { size } = await stat(spool)
    socket.setTimeout(idleMs)
    socket.write(`${JSON.stringify({ bytes: size } satisfies Answers['backup'])}\n`)
    await pipeline(createReadStream(spool), socket)
  } finally {
    await rm(spool, { force: true })
  }
}

/** No request is longer than a few words. */
const longestRequest = 256

function firstLine(socket: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    said += chunk
    const end = said.indexOf('\n')
    if (end !== -1) resolve(said.slice(0, end))
    else if (said.length > longestRequest) reject(new Error('The request is too long.'))
  })
  socket.on('close', () => reject(new Error('The asker has gone.')))
  return promise
}
