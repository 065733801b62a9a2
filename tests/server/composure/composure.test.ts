import { and, eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { composureView } from '#contract/composure.ts'
import type { Db } from '#server/db/db.ts'
import { createComposureHandlers } from '#server/composure/handlers.ts'
import { roleplay, turn } from '#server/db/schema/roleplay.ts'
import { scoreRoleplay } from '#server/scoring/score-roleplay.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay, newRep, type Who } from '#tests/support/live-roleplay.ts'
import { depsFor } from '../debrief/played.ts'

vi.setConfig({ testTimeout: 300_000 })

const slip = 'Then I could take ten percent off the price for you.'
/** Which words the buyer's are does not matter here: every text has the same meaning. */
const embed: Embed = async (texts) => texts.map(() => new Float32Array(512).fill(1 / Math.sqrt(512)))

/** A conversation at a step of pressure; what is said in `slip` gives ground, everything else is nothing. */
async function played(
  db: Db,
  rep: Who,
  step: number,
  lines: readonly string[],
  newsAt: number | null = null,
) {
  const { key, say, end } = await liveRoleplay(db, null, {
    scenarioId: 'ops-head-no-time',
    rep,
    coderVersion,
    readTurn: async ({ text }) => ({
      coder: coderVersion,
      behaviours:
        text === slip
          ? [
              {
                code: 'discount_early',
                confidence: 0.9,
                quote: text,
                start: 0,
                end: text.length,
                source: 'head',
              },
            ]
          : [],
      unsure: [],
      claims: [],
      anchors: [],
      uptake: null,
      repeatOf: null,
      words: text.split(' ').length,
    }),
  })
  for (const line of lines) await say(line)
  await end()
  const its = eq(roleplay.id, key.roleplayId)
  await db.update(roleplay).set({ difficulty: step }).where(its)
  if (newsAt !== null)
    await db
      .update(turn)
      .set({ cause: 'shock' })
      .where(and(eq(turn.roleplayId, key.roleplayId), eq(turn.n, newsAt)))
  await scoreRoleplay({ ...depsFor(db), embed }, key)
  return key.roleplayId
}

eachDatabase((makeDb) => {
  it('goes up one step at a time, sets the turns after bad news apart, and is nobody else’s', async () => {
    const { db } = await makeDb()
    const rep = await newRep(db)
    const { composure } = createComposureHandlers({ db })
    const see = async ({ orgId, userId }: Who) =>
      composureView.parse(
        await composure({
          query: undefined,
          params: { orgId },
          body: undefined,
          audit: () => undefined,
          access: {
            caller: { userId, name: '', email: '', sessionId: '' },
            org: { orgId, memberId: '', roles: ['rep' as const] },
          },
        }),
      )
    expect((await see(rep)).curves).toEqual([])
    const first = await played(db, rep, 1, ['Good morning to you.', 'What does a week cost you?'])
    await played(db, rep, 3, ['Good morning to you.'])
    const second = await played(db, rep, 2, ['Good morning to you.', slip, 'What would that change?'], 3)
    const view = await see(rep)
    expect(view.curves).toMatchObject([
      {
        scenarioId: 'ops-head-no-time',
        next: 3,
        legs: [
          { roleplayId: first, step: 1, afterShock: [] },
          { roleplayId: second, step: 2 },
        ],
      },
    ])
    expect(view.curves[0]?.legs[1]?.afterShock.map(({ turn: n, gave }) => [n, gave])).toEqual([
      [4, slip],
      [6, null],
    ])
    expect(view.steps.map(({ step, conversations }) => [step, conversations])).toEqual([
      [1, 1],
      [2, 1],
      [3, 0],
      [4, 0],
    ])
    expect((await see(await newRep(db))).curves).toEqual([])
    const again = await played(db, rep, 1, ['Good morning to you.'])
    const anew = await see(rep)
    expect(anew.curves.map(({ next, legs }) => [next, legs.map(({ roleplayId }) => roleplayId)])).toEqual([
      [2, [again]],
      [null, [first, second]],
    ])
  })
})
