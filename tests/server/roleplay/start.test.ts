import { randomUUID } from 'node:crypto'
import { and, count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { roleplay } from '#server/db/schema/roleplay.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import type { HttpClient } from '#tests/support/http-client.ts'
import { makeOrganisation, type Organisation } from '#tests/support/people.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'
import { startTalk } from '#tests/support/talk.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

eachDatabase((makeDb) => {
  let server: TestServer
  let org: Organisation
  let rep: HttpClient
  let otherRep: HttpClient
  beforeAll(async () => {
    server = await startTestServer(await makeDb())
    org = await makeOrganisation(server.database.db, server.auth)
    rep = await server.signIn(org.people.rep)
    otherRep = await server.signIn(org.people.otherRep)
  })
  afterAll(() => server.close())

  const rowsOf = async (id: string) => {
    const rows = await server.database.db
      .select({ n: count() })
      .from(roleplay)
      .where(and(eq(roleplay.orgId, org.orgId), eq(roleplay.id, id)))
    return Number(rows[0]?.n)
  }

  it('starts once, however often and at the same time it is asked for', async () => {
    const params = { orgId: org.orgId }
    const body = { roleplayId: randomUUID(), scenarioId: 'cfo-burned-budget' }
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => rep.ask('startRoleplay', { params, body })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    for (const { body: view } of answers) expect(view).toEqual(answers[0]?.body)
    expect(await rowsOf(body.roleplayId)).toBe(1)
    const harder = await rep.ask('startRoleplay', { params, body: { ...body, difficulty: 4 } })
    expect(harder.body).toMatchObject({ code: 'roleplay/conflict' })
    const others = await otherRep.ask('startRoleplay', { params, body })
    expect(others.body).toMatchObject({ code: 'roleplay/conflict' })
  })

  it('forks a retake once, before one of the rep’s own turns', async () => {
    const { key, n, exchange } = await startTalk(server, rep, org.orgId)
    const { turn: reply } = await exchange('Which figure do you have to take back most often?')
    const origin = await rep.call('roleplay', { params: key })
    const fromTurnId = origin.turns.find((turn) => turn.n === n)?.id ?? ''
    const body = { roleplayId: randomUUID(), fromTurnId }
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => rep.ask('retake', { params: key, body })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers[0]?.body).toMatchObject({
      purpose: 'retake',
      floor: 'rep',
      origin: { roleplayId: key.roleplayId, turnN: n },
    })
    expect(await rowsOf(body.roleplayId)).toBe(1)
    const retake = { ...key, roleplayId: body.roleplayId }
    const copied = (await rep.call('roleplay', { params: retake })).turns
    expect(copied.map(({ text }) => text)).toEqual(origin.turns.slice(0, n - 1).map(({ text }) => text))
    expect(copied.map(({ copiedFrom }) => copiedFrom)).toEqual(
      origin.turns.slice(0, n - 1).map(({ id }) => id),
    )
    expect(await rep.call('roleplay', { params: key })).toEqual(origin)
    const wrong = [
      [{ roleplayId: randomUUID(), fromTurnId: reply.id }, 'turn/not_rep'],
      [{ roleplayId: randomUUID(), fromTurnId: randomUUID() }, 'turn/not_found'],
      [{ ...body, fromTurnId: reply.id }, 'roleplay/conflict'],
    ] as const
    for (const [asked, code] of wrong) {
      expect((await rep.ask('retake', { params: key, body: asked })).body).toMatchObject({ code })
    }
  })

  it('pages through one’s own roleplays, newest first, each once', async () => {
    const params = { orgId: org.orgId }
    const all = (await rep.call('myRoleplays', { params, query: { limit: 100 } })).roleplays
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await rep.call('myRoleplays', {
        params,
        query: { limit: 1, ...(cursor ? { cursor } : {}) },
      })
      paged.push(...page.roleplays.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor && paged.length < 50)
    expect(paged).toEqual(all.map(({ id }) => id))
    expect(all.length).toBeGreaterThanOrEqual(3)
    expect((await otherRep.call('myRoleplays', { params, query: {} })).roleplays).toEqual([])
  })
})
