import { expect, it } from 'vitest'
import type { Database } from '#server/db/client.ts'
import type { Db } from '#server/db/db.ts'
import type { Model } from '#server/llm/model.ts'
import { finishReply } from '#server/roleplay/store/finish-reply.ts'
import { findRoleplay, turnsOf, type RoleplayKey } from '#server/roleplay/store/rows.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'

const ledgerOf = async ({ db, key }: { db: Db; key: RoleplayKey }) =>
  (await turnsOf(db, key)).flatMap(({ improvised }) => improvised)

eachDatabase((makeDb) => {
  let made: Promise<Database> | null = null
  const talkWith = async (model: Model) => liveRoleplay((await (made ??= makeDb())).db, model)

  it('carries what a model made up into its next prompt', async () => {
    const model = scriptedModel([{ say: 'We meet on Thursdays with Priya. Go on.' }, { say: 'Go on.' }])
    const talk = await talkWith(model)
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
    const talk = await talkWith(model)
    const broken = await talk.say('Who else looks at this?')
    expect(broken).toMatchObject({ status: 'interrupted', reason: 'cut-off' })
    expect(await ledgerOf(talk)).toEqual(['We meet on Thursdays with Priya.'])
    await talk.again(broken?.id ?? '')
    expect(model.requests[1]?.lines[0]?.content).not.toContain('Priya')
    expect(await ledgerOf(talk)).toEqual(['We meet on Mondays with Anil.'])
  })

  it('stores nothing for a speaker whose lease another holds', async () => {
    const model = scriptedModel([{ say: 'Go on.' }])
    const talk = await talkWith(model)
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
        outcome: null,
        goesOn: false,
      },
      new Date(),
    )
    expect(stored).toBeNull()
    expect(await ledgerOf(talk)).toEqual([])
  })
})
