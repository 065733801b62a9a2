import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { RateBody } from '#contract/rating.ts'
import { dimensionIds, type DimensionId } from '#contract/scorecard.ts'
import type { Db } from '#server/db/db.ts'
import { scope } from '#server/db/schema/library.ts'
import { roleplay } from '#server/db/schema/roleplay.ts'
import { submit } from '#server/review/submit.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import { storeCard } from '#server/scoring/store-card.ts'
import { builtInScorer } from '#server/scoring/card-key.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { refreshQueueItem } from '#server/review/queue-item.ts'
import { liveRoleplay, newRep, type Who } from '#tests/support/live-roleplay.ts'
import { somebody } from '#tests/support/people.ts'

export const said = 'Which figure do you have to take back most often?'

/** Words that stand on the scorecard and nowhere else. */
export const onlyOnTheCard = 'pinned-sentence-of-the-scorecard'

const scored = (id: DimensionId, score: number) => ({
  id,
  score,
  level: Math.min(5, 1 + Math.floor(score / 20)),
  reason: null,
  interval: [score - 5, score + 5] as const,
  opportunities: 8,
  taken: 4,
  provisional: false,
  headline: onlyOnTheCard,
  subscores: id === 'courage' ? [{ code: 'C1', taken: 1, of: 3, against: 1 }] : [],
  evidence: [],
  evident: null,
  latent: null,
})

/** A scorecard with the same score for each dimension unless one is named. */
export async function giveCard(
  db: Db,
  key: RoleplayKey,
  scores: Partial<Record<DimensionId, number>> = {},
): Promise<string> {
  const id = randomUUID()
  const body = {
    dimensions: dimensionIds.map((one) => scored(one, scores[one] ?? 70)),
    flags: [],
    foundationGate: { passed: true, sentence: onlyOnTheCard },
    oneThing: null,
    changes: [],
  }
  const hashes = { transcriptHash: randomUUID(), contextHash: 'c', rubricHash: 'r' }
  const card = { id, body: body as never, buyerReadings: [], fresh: [] }
  await storeCard(db, { ...key, ...hashes, ...builtInScorer }, card, new Date())
  return id
}

/** An ended roleplay of a rep, scored and handed in. */
export async function submitted(db: Db, rep: Who, scores: Partial<Record<DimensionId, number>> = {}) {
  const { key, say, end } = await liveRoleplay(db, null, { rep })
  await say(said)
  await end()
  await giveCard(db, key, scores)
  await submit(db, key, rep.userId)
  return key
}

/** A rep of a new organisation and two coaches who reach them. */
export async function team(db: Db) {
  const rep = await newRep(db)
  const [coach, other] = [await somebody(db, 'Ada Coach'), await somebody(db, 'Ben Coach')]
  for (const readerId of [coach, other])
    await db.insert(scope).values({ orgId: rep.orgId, kind: 'coach', readerId, subjectId: rep.userId })
  return { rep, coach, other }
}

/** Copies an attempt, submitted so many minutes after it, into the queue. */
export async function copies(db: Db, model: RoleplayKey, many: number): Promise<void> {
  const [row] = await db.select().from(roleplay).where(eq(roleplay.id, model.roleplayId))
  if (!row) throw new Error('There is no such roleplay to copy.')
  for (let index = 0; index < many; index += 1) {
    const roleplayId = randomUUID()
    await db.insert(roleplay).values({ ...row, id: roleplayId })
    await submit(db, { orgId: model.orgId, roleplayId }, row.ownerId)
  }
}

export const refreshed = (db: Db, key: RoleplayKey) => inTransaction(db, (tx) => refreshQueueItem(tx, key))

export const at = (coachId: string) => ({ coachId, now: new Date() })

export const level = (value: number, more: Partial<RateBody> = {}): RateBody => ({
  id: randomUUID(),
  dimension: 'courage',
  criterion: null,
  level: value,
  quotes: [{ turn: 2, quote: 'take back most often' }],
  ...more,
})
