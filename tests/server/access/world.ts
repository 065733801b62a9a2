import { randomUUID } from 'node:crypto'
import type { Database } from '#server/db/client.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { aCall } from '#tests/support/calls.ts'
import { openCard } from '#tests/support/opened-card.ts'
import { makeOrganisation, type Organisation, type Person } from '#tests/support/people.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'
import { connectSocket } from '#tests/support/socket-client.ts'
import { actors, type Actor } from './actors.ts'

/** Two organisations, everybody signed in, and roleplays of `rep` in each of the states that a right can hang on. */
export type World = {
  readonly server: TestServer
  readonly org: Organisation
  readonly foreign: Organisation
  readonly clients: Readonly<Record<Actor, HttpClient>>
  readonly live: string
  readonly ended: string
  readonly submitted: string
  /** Ended, and forked from `ended`. */
  readonly retake: string
  /** Running, and the coach may watch it. */
  readonly watchable: string
  /** Ended, and the coach could watch it until then. */
  readonly watched: string
  /** A turn of the rep's in `ended`. */
  readonly turnId: string
  /** An imported call. */
  readonly call: string
}

/** What the rep wrote before their conversations. `why` stands in no answer to anybody else. */
export const wroteBefore = {
  why: 'Quince jelly, a reason of mine',
  belief: '',
  seen: '',
  fear: '',
  ifThey: 'they say no',
  iWill: 'ask why',
  attention: '',
  sureBefore: 4,
  callWith: '',
}

export function personOf({ org, foreign }: Pick<World, 'org' | 'foreign'>, actor: Actor): Person | null {
  switch (actor) {
    case 'nobody':
      return null
    case 'foreignRep':
      return foreign.people.rep
    case 'foreignCoach':
      return foreign.people.coach
    case 'foreignAdmin':
      return foreign.people.admin
    case 'rep':
    case 'otherRep':
    case 'coach':
    case 'farCoach':
    case 'manager':
    case 'author':
    case 'admin':
    case 'observer':
      return org.people[actor]
  }
}

export async function makeWorld(database: Database): Promise<World> {
  const server = await startTestServer(database, { recheckMs: 500 })
  const [org, foreign] = [
    await makeOrganisation(database.db, server.auth),
    await makeOrganisation(database.db, server.auth),
  ]
  const clients: Partial<Record<Actor, HttpClient>> = {}
  for (const actor of actors) clients[actor] = await server.signIn(personOf({ org, foreign }, actor))
  const all = clients as Record<Actor, HttpClient>
  const { rep } = all
  const { orgId } = org
  const live = await begin(rep, orgId)
  const ended = await begin(rep, orgId)
  const submitted = await begin(rep, orgId)
  const [watchable, watched] = [await begin(rep, orgId), await begin(rep, orgId)]
  for (const { id } of [watchable, watched]) {
    const body = { userId: org.people.coach.userId }
    await rep.call('inviteWatcher', { params: { orgId, roleplayId: id }, body })
  }
  const turnId = randomUUID()
  const socket = await connectSocket(server.url, rep.cookie)
  try {
    const key = { orgId, roleplayId: ended.id }
    await socket.command('roleplay:join', { ...key, afterSeq: ended.seq })
    const text = 'Which figure do you have to take back most often?'
    await socket.command('turn:say', { ...key, turnId, n: ended.turns.length + 1, text })
    await socket.next('turn:done')
  } finally {
    socket.close()
  }
  for (const { id } of [live, ended, submitted, watchable]) {
    const params = { orgId, readinessId: randomUUID() }
    await rep.call('saveReadiness', { params, body: { ...wroteBefore, roleplayId: id } })
  }
  for (const { id } of [ended, submitted, watched]) {
    await rep.call('endRoleplay', { params: { orgId, roleplayId: id } })
  }
  await rep.call('submit', { params: { orgId, roleplayId: submitted.id } })
  await openCard(all.coach, { orgId, roleplayId: submitted.id })
  const retake = randomUUID()
  await rep.call('retake', {
    params: { orgId, roleplayId: ended.id },
    body: { roleplayId: retake, fromTurnId: turnId },
  })
  await rep.call('endRoleplay', { params: { orgId, roleplayId: retake } })
  const call = randomUUID()
  await rep.call('importCall', { params: { orgId }, body: { callId: call, ...aCall } })
  return {
    server,
    org,
    foreign,
    clients: all,
    live: live.id,
    ended: ended.id,
    submitted: submitted.id,
    watchable: watchable.id,
    watched: watched.id,
    retake,
    turnId,
    call,
  }
}
