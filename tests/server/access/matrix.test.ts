import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { routes, type Route, type RouteName } from '#contract/http.ts'
import { sentProblem } from '#server/errors.ts'
import { signInEndpoints } from '#contract/sign-in.ts'
import { commands } from '#contract/socket.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import type { Answer, Loose } from '#tests/support/http-client.ts'
import { connectSocket } from '#tests/support/socket-client.ts'
import { actors, verdict, type Actor } from './actors.ts'
import { commandRows, routeRows, signInRows } from './rows.ts'
import { makeWorld, personOf, wroteBefore, type World } from './world.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

describe('the table of who may do what', () => {
  it('has a row for every route, every sign-in endpoint and every command', () => {
    const names = (rows: readonly { readonly name: string }[]) => new Set(rows.map(({ name }) => name))
    expect(names(routeRows)).toEqual(new Set(Object.keys(routes)))
    expect(names([...signInRows, { name: 'signOut' }])).toEqual(new Set(Object.keys(signInEndpoints)))
    expect(names(commandRows)).toEqual(new Set(Object.keys(commands)))
  })

  it('says of every endpoint what the contract says', () => {
    for (const { name, who } of routeRows) expect([name, routes[name].who]).toEqual([name, who])
    for (const { name, who } of signInRows) expect([name, signInEndpoints[name].who]).toEqual([name, who])
  })
})

/** What an endpoint about one thing is asked by; null for the others. */
function keyOf(who: (typeof routeRows)[number]['who']): string | null {
  if (who === 'owner' || who === 'watcher' || who === 'reviewer' || who === 'reader') return 'roleplayId'
  return who === 'call-owner' ? 'callId' : null
}

const codeOf = ({ status, body }: Answer): string =>
  status === 200 ? 'granted' : sentProblem.parse(body).code

/** A refusal as far as it may say anything: all but the id of the request. */
function refusalOf(answer: unknown): string {
  const { requestId: _, ...rest } = answer as Record<string, unknown>
  return JSON.stringify(rest)
}

/** The first row of each kind: who may, whether it hangs on a submission, and whether it is granted in the end. */
function oneOfEachKind(rows: typeof routeRows): typeof routeRows {
  const kindOf = ({ who, submitted, granted }: (typeof routeRows)[number]) =>
    JSON.stringify([who, submitted ?? false, granted === undefined])
  return rows.filter((row, index) => rows.findIndex((other) => kindOf(other) === kindOf(row)) === index)
}

eachDatabase((makeDb, database) => {
  // Who may is decided in one place before any handler: of the database it asks only whose a thing is, whether it was
  // submitted, and who belongs where. Those questions are the same within a kind, so that every row is asked on
  // PostgreSQL, and on the embedded database one of each kind. What a handler asks is tested with it, on both.
  const whole = database === 'postgres' || inject('origins').postgres === null
  const sampled = whole ? routeRows : oneOfEachKind(routeRows)
  let world: World
  beforeAll(async () => {
    world = await makeWorld(await makeDb())
  })
  afterAll(() => world.server.close())

  const titled = (rows: typeof routeRows) =>
    rows.map((row) => ({ ...row, title: `${row.name}${row.submitted ? ', submitted' : ''}` }))
  const refusesOthers = (actor: Actor, { who, submitted, granted }: (typeof routeRows)[number]) =>
    verdict(who, actor, submitted ?? false) ?? granted ?? 'granted'

  it.each(titled(sampled))('lets through to $title only those who may', async (row) => {
    // Those who may come last: what they do changes nothing for the others.
    const order = actors.toSorted(
      (a, b) => Number(verdict(row.who, a, true) === null) - Number(verdict(row.who, b, true) === null),
    )
    for (const actor of order) {
      const answer = await world.clients[actor].ask(row.name, row.ask(world))
      expect([actor, codeOf(answer)]).toEqual([actor, refusesOthers(actor, row)])
      if (answer.status !== 200) {
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json\b/)
      } else if (actor !== 'admin') {
        const own = personOf(world, actor)?.email ?? ''
        expect(JSON.stringify(answer.body).replaceAll(own, '')).not.toContain('@tests.example')
      }
    }
  })

  it.each(signInRows)('lets through to $name only those who may', async ({ name, who, ask, granted }) => {
    const { method, path } = signInEndpoints[name]
    for (const actor of actors) {
      const answer = await world.clients[actor].send(method, path, ask(world).body)
      const expected = verdict(who, actor, false) ?? granted ?? 'granted'
      expect([actor, codeOf(answer)]).toEqual([actor, expected])
    }
  })

  it.each(commandRows)('lets $name through only for those who may', async ({ name, who, ask, granted }) => {
    for (const actor of actors) {
      if (actor === 'nobody') {
        await expect(connectSocket(world.server.url, '')).rejects.toThrow('auth/required')
        continue
      }
      const socket = await world.server.connect(world.clients[actor])
      const answer = (await socket.ask(name, ask(world))) as { ok: boolean; error?: { code: string } }
      const refused = who === 'leaver' ? null : verdict(who, actor, false)
      expect([actor, answer.error?.code ?? 'granted']).toEqual([actor, refused ?? granted ?? 'granted'])
      socket.close()
    }
  })

  const ofOne = titled(sampled).filter(({ who }) => keyOf(who) !== null)

  it.each(ofOne)('refuses $title in the same words whether or not it is there', async (row) => {
    const { params = {}, ...rest }: Loose = row.ask(world)
    for (const actor of actors) {
      const unknown = { ...rest, params: { ...params, [keyOf(row.who) ?? '']: randomUUID() } }
      const missing = await world.clients[actor].ask(row.name, unknown)
      expect(missing.status).toBeGreaterThanOrEqual(400)
      if (verdict(row.who, actor, row.submitted ?? false) === null) continue
      const others = await world.clients[actor].ask(row.name, { ...rest, params })
      expect([actor, refusalOf(others.body)]).toEqual([actor, refusalOf(missing.body)])
    }
  })

  it.each(commandRows.filter(({ who }) => who === 'owner'))(
    'refuses $name in the same words whether or not the roleplay is there',
    async ({ name, ask }) => {
      for (const actor of ['otherRep', 'coach', 'admin', 'foreignRep'] as const) {
        const socket = await world.server.connect(world.clients[actor])
        const others = await socket.ask(name, ask(world))
        const missing = await socket.ask(name, { ...ask(world), roleplayId: randomUUID() })
        expect(others).toEqual(missing)
        expect(others).toMatchObject({ ok: false })
        socket.close()
      }
    },
  )

  it('finds nothing of one organisation under the address of another', async () => {
    const { clients, org, foreign } = world
    // Each is asked for all rows, by a client of its own: together they are more than one address may ask in a minute.
    const wrong = await Promise.all(
      [foreign.orgId, randomUUID(), 'not-an-id', org.orgId.slice(0, -1)].map(async (orgId) => ({
        orgId,
        admin: await world.server.signIn(org.people.admin),
      })),
    )
    for (const { name, ask, who } of sampled) {
      if (who === 'nobody' || who === 'user') continue
      const { params = {}, ...rest }: Loose = ask(world)
      for (const { orgId, admin } of wrong) {
        const answer = await admin.ask(name, { ...rest, params: { ...params, orgId } })
        expect([name, codeOf(answer)]).toEqual([name, 'org/not_found'])
      }
      if (keyOf(who) === null) continue
      // Under their own organisation's address, another's roleplay or call is not there.
      const own = { ...rest, params: { ...params, orgId: foreign.orgId } }
      const answer = await clients.foreignRep.ask(name, own)
      expect([name, codeOf(answer)]).toEqual([name, verdict(who, 'otherRep', false)])
    }
    const member = {
      params: { orgId: foreign.orgId, memberId: org.people.rep.memberId },
      body: { roles: ['admin'] },
    }
    const others = await clients.foreignAdmin.ask('updateMember', member)
    const missing = await clients.foreignAdmin.ask('updateMember', {
      ...member,
      params: { orgId: foreign.orgId, memberId: randomUUID() },
    })
    expect(codeOf(others)).toBe('org/not_found')
    expect(refusalOf(others.body)).toBe(refusalOf(missing.body))
  })

  it('shows a coach what was submitted and nothing of its tree', async () => {
    const { clients, org, submitted } = world
    const params = { orgId: org.orgId }
    const all = { params, query: { filter: 'waiting' } } as const
    const { items } = await clients.coach.call('reviewQueue', all)
    expect(items.map(({ roleplayId }) => roleplayId)).toEqual([submitted])
    expect(await clients.farCoach.call('reviewQueue', all)).toMatchObject({ items: [], people: [] })
    const debrief = await clients.coach.call('debrief', { params: { ...params, roleplayId: submitted } })
    expect(debrief).toMatchObject({ viewer: 'coach', retakes: [], roleplay: { origin: null } })
    const { members } = await clients.manager.call('team', { params })
    expect(members).toEqual([
      {
        userId: org.people.rep.userId,
        name: org.people.rep.name,
        submitted: 1,
        lastSubmittedAt: expect.any(String),
      },
    ])
  })

  it('lets nobody but its owner find a word, an id or a figure of private practice, whatever they ask', async () => {
    const { clients, ended, retake, live, turnId } = world
    const asked = [...new Set(routeRows.map(({ name }) => name))].filter(
      (name) => (routes[name] as Route).method === 'GET',
    )
    for (const name of asked) {
      const rows = routeRows.filter((one) => one.name === name)
      const row = rows.find(({ submitted }) => submitted) ?? rows[0]
      if (!row) continue
      // The others are refused, as the rows above show, and in words of the contract alone.
      const others = actors.filter(
        (one) => one !== 'rep' && verdict(row.who, one, row.submitted ?? false) === null,
      )
      for (const actor of others) {
        const { body } = await clients[actor].ask(name, row.ask(world))
        const text = JSON.stringify(body)
        for (const secret of [ended, retake, live, turnId, 'have to take back most often', wroteBefore.why])
          expect([name, actor, text.includes(secret)]).toEqual([name, actor, false])
      }
    }
  })

  it('puts on record who read what was submitted, and shows its rep', async () => {
    const { clients, org, submitted, ended } = world
    const params = { orgId: org.orgId }
    await clients.coach.call('debrief', { params: { ...params, roleplayId: submitted } })
    await clients.rep.call('debrief', { params: { ...params, roleplayId: ended } })
    const { entries } = await clients.rep.call('seenOfMine', { params, query: {} })
    const reading = entries.find(({ action }) => action === 'debrief')
    expect(reading).toMatchObject({
      actor: { userId: org.people.coach.userId, name: org.people.coach.name },
      person: { userId: org.people.rep.userId },
      subject: { kind: 'roleplay', id: submitted },
    })
    expect((await clients.otherRep.call('seenOfMine', { params, query: {} })).entries).toEqual([])
    const log = await clients.admin.call('auditLog', { params, query: { userId: org.people.rep.userId } })
    expect(log.entries.map(({ action }) => action)).toContain('submit')
    // What a rep does with practice that nobody else may open is not on record, nor is that it is there.
    expect(JSON.stringify(log)).not.toContain(ended)
  })

  it('keeps the last admin an admin', async () => {
    const { clients, org } = world
    const answer = await clients.admin.ask('updateMember', {
      params: { orgId: org.orgId, memberId: org.people.admin.memberId },
      body: { roles: ['rep'] },
    })
    expect(codeOf(answer)).toBe('member/last_admin')
  })

  it('refuses what comes from another site, with or without its origin', async () => {
    const { clients, server, org } = world
    const unsafe = sampled.filter(({ name }) => (routes[name] as Route).method !== 'GET')
    for (const { name, ask } of unsafe) {
      const { params = {}, body = {} }: Loose = ask(world)
      const path = pathOf(name, params)
      for (const origin of ['https://elsewhere.example', 'null', `${server.url}.elsewhere.example`]) {
        const answer = await clients.rep.send(routes[name].method, path, body, { origin })
        expect([name, codeOf(answer)]).toEqual([name, 'auth/wrong_origin'])
      }
    }
    const crossSite = await server.app.http.inject({
      method: 'PATCH',
      url: '/api/me/settings',
      headers: { cookie: clients.rep.cookie, 'sec-fetch-site': 'cross-site' },
      payload: { shortcuts: false },
    })
    expect(crossSite.json()).toMatchObject({ code: 'auth/wrong_origin' })
    const signIn = await clients.nobody.send(
      'POST',
      signInEndpoints.signIn.path,
      { email: org.people.rep.email, password: 'any' },
      { origin: 'https://elsewhere.example' },
    )
    expect(codeOf(signIn)).toBe('auth/wrong_origin')
    for (const origin of ['https://elsewhere.example', 'null']) {
      await expect(connectSocket(server.url, clients.rep.cookie, origin)).rejects.toThrow('websocket error')
      const polling = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
        headers: { origin, cookie: clients.rep.cookie },
      })
      expect(polling.status).toBe(403)
    }
  })
})

const pathOf = (name: RouteName, params: Readonly<Record<string, string>>) =>
  routes[name].path.replaceAll(/:([A-Za-z]+)/g, (_, key: string) => params[key] ?? key)
