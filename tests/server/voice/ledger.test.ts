import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Database } from '#server/db/client.ts'
import type { Db } from '#server/db/db.ts'
import type { Model } from '#server/llm/model.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { createPerson } from '#server/people/create-person.ts'
import { createRunner } from '#server/roleplay/runner.ts'
import { startPractice } from '#server/roleplay/start.ts'
import { finishReply } from '#server/roleplay/store/finish-reply.ts'
import { findRoleplay, lastTurn, turnsOf, type RoleplayKey } from '#server/roleplay/store/rows.ts'
import { speakTurn } from '#server/voice/speak.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { library } from './turn-fixture.ts'

const clock = { now: () => new Date() }
const newId = () => randomUUID()
const ledgerOf = async ({ db, key }: { db: Db; key: RoleplayKey }) =>
  (await turnsOf(db, key)).flatMap(({ improvised }) => improvised)
const empty = { coder: 'none', behaviours: [], unsure: [], claims: [], anchors: [], uptake: null } as const

eachDatabase((makeDb) => {
  let made: Promise<Database> | null = null
  async function liveRoleplay(model: Model) {
    const { db } = await (made ??= makeDb())
    const who = await inTransaction(db, async (tx) => {
      const person = { name: 'Rep', email: `${randomUUID()}@tests.example`, passwordHash: 'none' }
      const orgId = await createOrganisation(tx, { name: 'Ledger', demo: false })
      return { orgId, userId: await createPerson(tx, { ...person, mustChangePassword: false }), name: 'Rep' }
    })
    const start = { db, clock, newId, newSeed: () => 7, coderVersion: 'none', library }
    const key = await startPractice(start, who, { roleplayId: newId(), scenarioId: 'cfo-burned-budget' })
    const runner = createRunner({
      db,
      clock,
      newId,
      node: 'test',
      readTurn: async ({ text }) => ({ ...empty, repeatOf: null, words: text.split(' ').length }),
      modelFor: async () => model,
      speak: speakTurn,
      wordMs: 0,
      publish: () => {},
      queueScoring: async () => {},
      log: { warn: () => {}, error: (fields, what) => expect.unreachable(what + JSON.stringify(fields)) },
    })
    return {
      db,
      key,
      async say(text: string) {
        const n = ((await lastTurn(db, key))?.n ?? 0) + 1
        await runner.say(key, { turnId: newId(), n, text })
        await runner.live(key.roleplayId)?.finished
        return lastTurn(db, key)
      },
      async again(turnId: string) {
        await runner.regenerate(key, turnId)
        await runner.live(key.roleplayId)?.finished
        return lastTurn(db, key)
      },
    }
  }

  it('carries what a model made up into its next prompt', async () => {
    const model = scriptedModel([{ say: 'We meet on Thursdays with Priya. Go on.' }, { say: 'Go on.' }])
    const talk = await liveRoleplay(model)
    const first = await talk.say('Who else looks at this?')
    expect(first).toMatchObject({
      voice: 'model',
      status: 'done',
      text: 'We meet on Thursdays with Priya. Go on.',
    })
    expect(await ledgerOf(talk)).toEqual(['We meet on Thursdays with Priya.'])
    await talk.say('And what do they say?')
    expect(model.requests[0]?.lines[0]?.content).not.toContain('Priya')
    expect(model.requests[1]?.lines[0]?.content).toContain('- We meet on Thursdays with Priya.')
  })

  it('forgets what an earlier generation of a reply made up', async () => {
    const model = scriptedModel([
      { say: 'We meet on Thursdays with Priya. And then', end: 'cut-off' },
      { say: 'We meet on Mondays with Anil. Go on.' },
    ])
    const talk = await liveRoleplay(model)
    const broken = await talk.say('Who else looks at this?')
    expect(broken).toMatchObject({ status: 'interrupted', reason: 'cut-off' })
    expect(await ledgerOf(talk)).toEqual(['We meet on Thursdays with Priya.'])
    await talk.again(broken?.id ?? '')
    expect(model.requests[1]?.lines[0]?.content).not.toContain('Priya')
    expect(await ledgerOf(talk)).toEqual(['We meet on Mondays with Anil.'])
  })

  it('stores nothing for a speaker whose lease another holds', async () => {
    const model = scriptedModel([{ say: 'Go on.' }])
    const talk = await liveRoleplay(model)
    const turn = await talk.say('Who else looks at this?')
    const row = await findRoleplay(talk.db, talk.key)
    const lost = { ...talk.key, epoch: (row?.leaseEpoch ?? 0) - 1 }
    const stored = await finishReply(
      talk.db,
      lost,
      {
        turnId: turn?.id ?? '',
        text: 'Priya says no.',
        status: 'done',
        voice: 'model',
        reason: null,
        truncated: false,
        improvised: ['Priya says no.'],
        usage: null,
        outcome: null,
      },
      clock.now(),
    )
    expect(stored).toBeNull()
    expect(await ledgerOf(talk)).toEqual([])
  })
})
