import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { ladderView } from '#contract/ladder.ts'
import { roleplay } from '#server/db/schema/roleplay.ts'
import { scorecard } from '#server/db/schema/scoring.ts'
import type { Db } from '#server/db/db.ts'
import { createLadderHandlers } from '#server/ladder/handlers.ts'
import { loadLibrary } from '#server/library/load.ts'
import { findRoleplay, type RoleplayRow } from '#server/roleplay/store/rows.ts'
import { levelOf } from '#scoring/interval.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay, newRep } from '#tests/support/live-roleplay.ts'

const library = loadLibrary()
const firstAt = Date.parse('2026-03-02T09:00:00Z')

type Given = {
  readonly foundation: number
  readonly courage?: number
  readonly scenario?: string
  readonly purpose?: RoleplayRow['purpose']
  readonly factError?: boolean
  readonly status?: 'scored' | 'held' | 'superseded'
  readonly scorer?: string
  readonly erased?: boolean
}

/** Scored conversations, a day after one another, each a copy of `row` without its talk. */
async function addScored(db: Db, row: RoleplayRow, ownerId: string, given: readonly Given[], after = 0) {
  const ids: string[] = []
  for (const [index, one] of given.entries()) {
    const { scenario = 'a', purpose = 'practice', status = 'scored', scorer = 'x', erased = false } = one
    const at = new Date(firstAt + (after + index) * 86_400_000)
    const [id, cardId] = [randomUUID(), randomUUID()]
    ids.push(id)
    await db.insert(roleplay).values({
      ...row,
      id,
      ownerId,
      purpose,
      scenarioSlug: scenario,
      phase: 'ended',
      createdAt: at,
      endedAt: at,
      erasedAt: erased ? at : null,
    })
    const figure = (dimension: string, score: number | undefined) => ({
      id: dimension,
      score: score ?? null,
      level: score === undefined ? null : levelOf(score),
      provisional: false,
      subscores: dimension === 'foundation' ? [{ code: 'F1', taken: 0, of: 3, against: 0 }] : [],
    })
    await db.insert(scorecard).values({
      orgId: row.orgId,
      id: cardId,
      roleplayId: id,
      status,
      transcriptHash: 't',
      contextHash: 'c',
      rubricHash: 'r',
      scorerKind: 'built-in',
      scorerVersion: scorer,
      body: {
        dimensions: [figure('foundation', one.foundation), figure('courage', one.courage)],
        flags: one.factError ? [{ kind: 'fact_error' }] : [],
      },
      createdAt: at,
      scoredAt: at,
    })
  }
  return ids
}

eachDatabase((makeDb) => {
  let made: ReturnType<typeof makeDb> | null = null
  async function rep() {
    const { db } = await (made ??= makeDb())
    const who = await newRep(db)
    const { key } = await liveRoleplay(db, null, { rep: who })
    const row = await findRoleplay(db, key)
    if (!row) throw new Error('The roleplay to copy is not there.')
    const { ladder } = createLadderHandlers({ db, library })
    const see = async (userId = who.userId) =>
      ladderView.parse(
        await ladder({
          query: undefined,
          params: { orgId: who.orgId },
          body: undefined,
          audit: () => undefined,
          access: {
            caller: { userId, name: '', email: '', sessionId: '' },
            org: { orgId: who.orgId, memberId: '', roles: ['rep' as const] },
          },
        }),
      )
    return { db, who, row, see }
  }

  it('is passed by one’s own whole conversations in two scenarios, and shows which they were', async () => {
    const { db, who, row, see } = await rep()
    const before = await see()
    expect([before.level, before.attempts, before.missing]).toEqual([
      0,
      [],
      { sentence: 'No conversation has been scored yet; level 1 begins with one.', attempt: null },
    ])
    const ids = await addScored(db, row, who.userId, [
      { foundation: 35 },
      { foundation: 72 },
      { foundation: 90, scenario: 'b', purpose: 'retake' },
      { foundation: 90, scenario: 'b', factError: true },
      { foundation: 90, scenario: 'b', status: 'held' },
      { foundation: 90, scenario: 'b', erased: true },
    ])
    const once = await see()
    expect([once.level, once.missing?.sentence]).toEqual([1, '1 scenario has it; level 2 asks for 1 more.'])
    expect(once.attempts.map(({ id }) => id)).toEqual([ids[0], ids[1], ids[3]])
    expect(once.rungs[0]?.passedBy).toEqual([ids[1]])
    const [second] = await addScored(db, row, who.userId, [{ foundation: 61, scenario: 'b' }], 6)
    const twice = await see()
    expect([twice.level, twice.rungs[1]?.passedBy]).toEqual([2, [ids[1], second]])
  })

  it('is nobody else’s: a colleague sees their own and nothing of it', async () => {
    const { db, who, row, see } = await rep()
    const [mine] = await addScored(db, row, who.userId, [{ foundation: 80 }])
    expect((await see()).attempts.map(({ id }) => id)).toEqual([mine])
    const { userId } = await newRep(db)
    expect((await see(userId)).attempts).toEqual([])
  })

  it('shows a change only from ten conversations on, and says where scorers of two versions meet', async () => {
    const { db, who, row, see } = await rep()
    const rising = [20, 25, 22, 28, 24, 61, 66, 63, 68].map((courage) => ({ foundation: 70, courage }))
    await addScored(db, row, who.userId, rising)
    const courage = async () => (await see()).growth.find(({ id }) => id === 'courage')
    expect(await courage()).toMatchObject({ n: 9, change: null })
    expect((await see()).mixed).toBe(false)
    await addScored(db, row, who.userId, [{ foundation: 70, courage: 64, scorer: 'y' }], 9)
    expect(await courage()).toMatchObject({ n: 10, change: { seen: 'more' } })
    expect((await see()).mixed).toBe(true)
  })
})
