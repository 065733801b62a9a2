import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { organizationSettings } from '#server/db/schema/people.ts'
import { roleplay, turn } from '#server/db/schema/roleplay.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { modelSeat } from '#tests/support/model-seat.ts'
import { makeOrganisation } from '#tests/support/people.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { startTestServer } from '#tests/support/server.ts'
import { startTalk } from '#tests/support/talk.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const makeDb = useDatabase()

it('marks what does not finish in time as interrupted, tells its rep, and leaves it to be taken up', async () => {
  const database = await makeDb()
  const { db } = database
  const seat = modelSeat()
  const model = scriptedModel([{ say: ['The money is not there. ', 'It'], end: 'stall' }])
  seat.take(model)
  const server = await startTestServer(database, { models: seat.models })
  const org = await makeOrganisation(db, server.auth)
  await db
    .update(organizationSettings)
    .set({ modelAllowed: true })
    .where(eq(organizationSettings.orgId, org.orgId))
  const rep = await server.signIn(org.people.rep)
  const { key, n, socket, say } = await startTalk(server, rep, org.orgId)
  await say('Which figure do you have to take back most often?')
  await socket.next('turn:delta')
  const closing = server.close(300)
  expect(await socket.next('connection:closed')).toEqual({ reason: 'stopping' })
  const late = { ...key, turnId: randomUUID(), n: n + 2, text: 'Well?' }
  await expect(socket.command('turn:say', late)).rejects.toThrow('server/unavailable')
  const done = await socket.next('turn:done')
  expect(done.turn).toMatchObject({
    status: 'interrupted',
    text: 'The money is not there.',
    note: 'The server restarted in the middle of this reply.',
  })
  await closing
  await socket.closed
  expect(model.closed).toBe(1)
  const [row] = await db.select().from(roleplay).where(eq(roleplay.id, key.roleplayId))
  expect(row).toMatchObject({ phase: 'live', floor: 'rep', leaseOwner: null })
  const [last] = await db.select().from(turn).where(eq(turn.id, done.turn.id))
  expect(last).toMatchObject({ status: 'interrupted', reason: 'restart' })
})
