import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { backUp, restoreFrom } from '#server/backup/from-config.ts'
import type { Database } from '#server/db/client.ts'
import { lockDirectory } from '#server/db/lock.ts'
import { examineDatabase } from '#server/doctor/examine-database.ts'
import { askServer } from '#server/operator/ask.ts'
import { serveOperator } from '#server/operator/listen.ts'
import { socketPath } from '#server/operator/socket-path.ts'
import { createAccessEvents } from '#server/people/access-events.ts'
import { createAuth } from '#server/people/auth.ts'
import { createDemo, demoExists } from '#server/people/demo.ts'
import { makeEmbedded } from '#tests/support/databases.ts'

// The embedded database and five password hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 })

describe('while a server holds the embedded database', () => {
  let dataDir = ''
  let database: Database
  let lock: { release(): void }
  let listening: { close(): Promise<void> }
  const signedOut: string[] = []
  const where = () => ({ databaseUrl: null, dataDir })

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'operator-'))
    // What `openEmbedded` does, from the migrated dump: making a database takes seconds.
    lock = lockDirectory(dataDir)
    await mkdir(join(dataDir, 'pglite'))
    const made = await makeEmbedded()
    database = made.database
    const accessEvents = createAccessEvents()
    accessEvents.onAccessChanged(({ userId }) => signedOut.push(userId))
    const auth = createAuth(database.db, { production: false, publicUrl: null }, 'x'.repeat(32))
    await createDemo(database.db, auth)
    // Left by a process that was killed in the middle of a backup.
    await writeFile(join(dataDir, 'backup-0f8fad5b-d9cb-469f-a165-70867728950e.spool'), 'half')
    listening = await serveOperator({ database, dataDir, auth, accessEvents, log: { warn: () => {} } })
  })
  afterAll(async () => {
    await listening.close()
    await database.close()
    lock.release()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('listens where only its own user can ask', async () => {
    expect((await stat(socketPath(dataDir))).mode & 0o777).toBe(0o600)
  })

  it('writes a backup for another process, and leaves nothing beside it', async () => {
    const file = join(dataDir, 'out.backup')
    const { totals } = await backUp(where(), file)
    expect(totals['user']?.rows).toBe(13)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const left = (await readdir(dataDir)).filter((name) => /spool|partial/.test(name))
    expect(left).toEqual([])
  })

  it('refuses a restore, naming the holder', async () => {
    await expect(restoreFrom(where(), join(dataDir, 'out.backup'))).rejects.toThrow(`process ${process.pid}`)
  })

  it('gives new demo logins, signs the old ones out, and removes the demo', async () => {
    const { logins } = await askServer(dataDir, 'reset-demo-logins')
    expect(logins?.map(({ role }) => role)).toContain('rep')
    expect(signedOut).toHaveLength(13)
    expect(await askServer(dataDir, 'remove-demo')).toEqual({ removed: true })
    expect(await demoExists(database.db)).toBe(false)
  })

  it('tells the doctor how the database stands', async () => {
    const findings = await examineDatabase(where())
    expect(findings.map(({ state }) => state)).toEqual(['ok', 'ok'])
    expect(findings[0]?.says).toContain(`process ${process.pid}`)
  })

  it.each(['nonsense\n', '{"a":1}\n', 'x'.repeat(10_000)])('refuses what it does not know', async (said) => {
    const socket = connect(socketPath(dataDir))
    socket.end(said)
    const answer = (await socket.toArray()).join('')
    expect(answer).toContain('error')
  })
})

it('keeps the socket of a long path short enough for the system', () => {
  const path = socketPath(`/tmp/${'long/'.repeat(40)}`)
  expect(Buffer.byteLength(path)).toBeLessThanOrEqual(107)
  expect(path).not.toBe(socketPath(`/tmp/${'long/'.repeat(41)}`))
})
