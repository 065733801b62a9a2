import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { bundleIn, type Bundle } from '#tests/support/bundle.ts'
import { clientOf, exitOf, launch, logInTo, startKillable, type Killable } from '#tests/support/killable.ts'
import { connectSocket } from '#tests/support/socket-client.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let bundle: Bundle
let directory = ''
let server: Killable
const env = () => ({ DATA_DIR: directory, SESSION_SECRET: 'for tests only, and long enough to be taken' })

beforeAll(async () => {
  bundle = await bundleIn(inject('origins').bundleFolder)
  directory = await mkdtemp(join(tmpdir(), 'conviction-process-'))
  server = await startKillable(bundle, env())
})
afterAll(async () => {
  await server.end('SIGKILL')
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
})

it('refuses a second process on the same data, and names the one that holds it', async () => {
  const second = launch(bundle, env())
  let said = ''
  second.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  expect(await exitOf(second)).toEqual({ code: 1, signal: null })
  expect(said).toContain(`is already in use by process ${server.pid}.`)
  expect(said).not.toMatch(/\bat .*:\d+:\d+/)
  expect((await fetch(new URL('/readyz', server.url))).status).toBe(200)
})

it('lists every mistake in its environment and does not start', async () => {
  const wrong = launch(bundle, { ...env(), PORT: 'many', LOG_LEVEL: 'loud' })
  let said = ''
  wrong.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  expect(await exitOf(wrong)).toEqual({ code: 1, signal: null })
  expect(said).toMatch(/PORT: .+\n\s+LOG_LEVEL: /)
})

it('says that it stops, lets the reply under way finish, and ends in order', async () => {
  const cookie = await logInTo(server, 'rep')
  const client = clientOf(server.url, cookie)
  const orgId = (await client.call('me')).organisations[0]?.id ?? ''
  const body = { roleplayId: randomUUID(), scenarioId: 'cfo-burned-budget' }
  const started = await client.call('startRoleplay', { params: { orgId }, body })
  const key = { orgId, roleplayId: started.id }
  const socket = await connectSocket(server.url, cookie)
  await socket.command('roleplay:join', { ...key, afterSeq: 0 })
  const n = started.turns.length + 1
  const text = 'Which figure do you have to take back most often?'
  await socket.command('turn:say', { ...key, turnId: randomUUID(), n, text })
  const ending = server.end('SIGTERM')
  expect(await socket.next('connection:closed')).toEqual({ reason: 'stopping' })
  const ready = await fetch(new URL('/readyz', server.url))
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({ ok: false, stopping: true })
  const late = { ...key, turnId: randomUUID(), n: n + 2, text }
  await expect(socket.command('turn:say', late)).rejects.toThrow('server/unavailable')
  const done = await socket.next('turn:done')
  expect(done.turn).toMatchObject({ n: n + 1, status: 'done' })
  expect(await ending).toEqual({ code: 0, signal: null })
  await socket.closed
  const said = server.said()
  expect(said).not.toContain(text)
  expect(said).not.toContain(done.turn.text)

  // The next start on the same data shows no passwords, keeps the login, and has the words.
  server = await startKillable(bundle, env())
  expect(server.logins.size).toBe(0)
  const again = await clientOf(server.url, cookie).call('roleplay', { params: key })
  expect(again.turns.at(-1)).toEqual(done.turn)
})
