import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { watch } from '#server/db/schema/watch.ts'
import { useDatabase } from '#tests/support/databases.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
let server: TestServer
let org: Organisation
let rep: HttpClient
let coach: HttpClient
beforeAll(async () => {
  server = await startTestServer(await makeDb())
  org = await makeOrganisation(server.database.db, server.auth)
  rep = await server.signIn(org.people.rep)
  coach = await server.signIn(org.people.coach)
})
afterAll(() => server.close())

/** A running roleplay that the coach may watch, with a window of each of them on it. */
async function watchedRoleplay() {
  const view = await begin(rep, org.orgId)
  const key = { orgId: org.orgId, roleplayId: view.id }
  const invited = await rep.call('inviteWatcher', { params: key, body: { userId: org.people.coach.userId } })
  const [mine, theirs] = [await server.connect(rep), await server.connect(coach)]
  await mine.command('roleplay:join', { ...key, afterSeq: view.seq })
  const joined = await theirs.command('watch:join', { ...key, afterSeq: 0 })
  const say = (text: string) =>
    mine.command('turn:say', { ...key, turnId: randomUUID(), n: view.turns.length + 1, text })
  return { key, view, invited, mine, theirs, joined, say }
}

it('lets the one invited person hear every word as it comes, and change nothing', async () => {
  const { key, view, invited, mine, theirs, joined, say } = await watchedRoleplay()
  expect(invited).toEqual({
    people: [{ userId: org.people.coach.userId, name: org.people.coach.name, as: 'coach' }],
    invited: { userId: org.people.coach.userId, name: org.people.coach.name, here: false },
  })
  expect(await mine.next('watch:changed')).toEqual({ roleplayId: view.id, here: true })
  expect((await rep.call('watchers', { params: key })).invited?.here).toBe(true)
  expect(joined.turns.map(({ id }) => id)).toEqual(view.turns.map(({ id }) => id))
  const { invites } = await coach.call('watchInvites', { params: { orgId: org.orgId } })
  expect(invites).toMatchObject([{ roleplayId: view.id, repName: org.people.rep.name }])
  const { roleplay, repName } = await coach.call('watched', { params: key })
  expect(repName).toBe(org.people.rep.name)
  expect(roleplay).toMatchObject({ id: view.id, phase: 'live', origin: null })

  await say('Which of your four projects would you drop first?')
  const [heard, own] = [await theirs.next('turn:done'), await mine.next('turn:done')]
  expect(heard).toEqual(own)
  expect(theirs.seen.some(({ name }) => name === 'turn:delta')).toBe(true)
  for (const [command, more] of [
    ['turn:say', { turnId: randomUUID(), n: 4, text: 'Me too.' }],
    ['turn:stop', {}],
    ['roleplay:join', { afterSeq: 0 }],
    ['roleplay:end', {}],
  ] as const)
    expect(await theirs.ask(command, { ...key, ...more })).toMatchObject({
      ok: false,
      error: { code: 'roleplay/not_found' },
    })
  // Nothing beyond the words: neither the debrief nor the rep's own view opens.
  for (const name of ['debrief', 'roleplay'] as const)
    expect((await coach.ask(name, { params: key })).body).toMatchObject({ code: 'roleplay/not_found' })
})

it('ends for good with the roleplay, and says nothing of its score', async () => {
  const { key, mine, theirs, say } = await watchedRoleplay()
  await say('What would have to be true for you to look at this before spring?')
  await mine.next('turn:done')
  await mine.command('roleplay:end', key)
  expect(await theirs.next('watch:ended')).toEqual({ roleplayId: key.roleplayId })
  await mine.next('scorecard:changed', ({ status }) => status === 'scored')
  expect(theirs.seen.map(({ name }) => name)).not.toContain('scorecard:changed')
  const again = await theirs.ask('watch:join', { ...key, afterSeq: 0 })
  expect(again).toMatchObject({ ok: false, error: { code: 'watch/over' } })
  expect((await coach.ask('watched', { params: key })).body).toMatchObject({ code: 'watch/over' })
})

it('ends at once when the rep says so, and tells who watched nothing more', async () => {
  const { key, mine, theirs, say } = await watchedRoleplay()
  expect((await rep.call('endWatch', { params: key })).invited).toBeNull()
  await theirs.next('watch:ended')
  await say('What happens on the day after the audit?')
  await mine.next('turn:done')
  // That the invitation is gone is told, too, and nothing of the words.
  expect(theirs.seen.map(({ name }) => name)).toEqual(['watch:ended', 'watch:invited'])
  expect(await theirs.ask('watch:join', { ...key, afterSeq: 0 })).toMatchObject({
    error: { code: 'watch/over' },
  })
  expect((await coach.call('watchInvites', { params: { orgId: org.orgId } })).invites).not.toContainEqual(
    expect.objectContaining({ roleplayId: key.roleplayId }),
  )
  // Invited again, they are let in again.
  await rep.call('inviteWatcher', { params: key, body: { userId: org.people.coach.userId } })
  const told = () => theirs.seen.filter(({ name }) => name === 'watch:invited').length
  await expect.poll(told, { interval: 5 }).toBe(2)
  await theirs.command('watch:join', { ...key, afterSeq: 0 })
  // The rep sees them go, too.
  theirs.close()
  await mine.next('watch:changed', ({ here }) => !here)
})

it('invites nobody but a coach or a peer of the rep’s, and nobody to a roleplay that is over', async () => {
  const view = await begin(rep, org.orgId)
  const params = { orgId: org.orgId, roleplayId: view.id }
  for (const person of [org.people.farCoach, org.people.otherRep, org.people.rep, org.people.manager]) {
    const answer = await rep.ask('inviteWatcher', { params, body: { userId: person.userId } })
    expect(answer.body).toMatchObject({ code: 'watch/not_reachable' })
  }
  const admin = await server.signIn(org.people.admin)
  const teamId = randomUUID()
  const group = { orgId: org.orgId, teamId }
  await admin.call('createTeam', { params: { orgId: org.orgId }, body: { id: teamId, name: 'North' } })
  const people = [org.people.rep, org.people.otherRep].map(({ userId }) => ({
    userId,
    parts: ['member' as const],
  }))
  await admin.call('setTeamPeople', { params: group, body: { people } })
  const peer = { userId: org.people.otherRep.userId }
  const { people: choices } = await rep.call('inviteWatcher', { params, body: peer })
  expect(choices.map(({ as }) => as)).toEqual(['coach', 'peer'])
  await rep.call('endRoleplay', { params })
  expect((await rep.ask('inviteWatcher', { params, body: peer })).body).toMatchObject({
    code: 'roleplay/not_live',
  })
})

it('stands once on the record of who saw what, for each invitation', async () => {
  const { key, theirs } = await watchedRoleplay()
  await theirs.command('watch:join', { ...key, afterSeq: 0 })
  await coach.call('watched', { params: key })
  const params = { orgId: org.orgId }
  const { entries } = await rep.call('seenOfMine', { params, query: {} })
  const about = entries.filter(({ subject }) => subject?.id === key.roleplayId)
  expect(about.map(({ action, actor }) => [action, actor?.userId])).toEqual([
    ['roleplay/watched', org.people.coach.userId],
  ])
  // Ending it twice is ending it once.
  await rep.call('endWatch', { params: key })
  await rep.call('endWatch', { params: key })
  const admin = await server.signIn(org.people.admin)
  const log = await admin.call('auditLog', { params, query: { userId: org.people.coach.userId } })
  expect(log.entries.filter(({ subject }) => subject?.id === key.roleplayId)).toMatchObject([
    { action: 'endWatch', actor: { userId: org.people.rep.userId } },
    { action: 'roleplay/watched' },
    { action: 'inviteWatcher', actor: { userId: org.people.rep.userId } },
  ])
})

it('ends for somebody who leaves the organisation', async () => {
  const { theirs } = await watchedRoleplay()
  const admin = await server.signIn(org.people.admin)
  const { memberId, userId } = org.people.coach
  await admin.call('removeMember', { params: { orgId: org.orgId, memberId } })
  await theirs.closed
  const rows = await server.database.db.select().from(watch)
  expect(rows.map(({ watcherId }) => watcherId)).not.toContain(userId)
})
