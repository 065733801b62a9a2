import { and, eq } from 'drizzle-orm'
import type { RateBody } from '#contract/rating.ts'
import type { Rubric } from '#scoring/rubric.ts'
import type { Db, Tx } from '../db/db.ts'
import { coachRating, ratingQuote } from '../db/schema/review.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { lockRoleplay, turnsOf, type RoleplayKey } from '../roleplay/store/rows.ts'
import { currentCard } from '../scoring/current-card.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import { touchReview, type At } from './begin.ts'
import { isCurrent, isOwn } from './own-ratings.ts'
import { refreshQueueItem } from './queue-item.ts'
import { revealedAt } from './reveal.ts'

/**
 * Stores a coach's level. Whether it is blind is decided here, by whether this coach has opened the scorecard. It takes
 * the place of the same coach's rating of the same thing and kind: one given after the reveal never replaces a blind
 * one. The same id again changes nothing.
 * @throws RequestRefused `rating/conflict` for a used id with other contents, `request/invalid` for a criterion that the
 *   rubric of the attempt does not have or a quote that is not in its turn
 */
export async function rate(db: Db, key: RoleplayKey, at: At, body: RateBody): Promise<void> {
  const { orgId, roleplayId } = key
  const { coachId, now } = at
  const { id, dimension, criterion, level, quotes, reason = null } = body
  const said = [roleplayId, coachId, dimension, criterion, level, quotes]
  const requestHash = bodyHash(reason === null ? said : [...said, reason])
  await inTransaction(db, async (tx) => {
    // One rating of an attempt after the other: two at once would both be current.
    const row = await lockRoleplay(tx, key)
    if (!row) throw new RequestRefused('roleplay/not_found')
    const [known] = await tx
      .select({ requestHash: coachRating.requestHash })
      .from(coachRating)
      .where(and(eq(coachRating.orgId, orgId), eq(coachRating.id, id)))
    if (known?.requestHash === requestHash) return
    if (known) throw new RequestRefused('rating/conflict')
    const { rubric } = await pinnedRubric(tx, row)
    await refuseWrong(tx, key, body, rubric)
    const blind = (await revealedAt(tx, key, coachId)) === null
    const of = { dimension, criterion: criterion ?? '', blind }
    await tx
      .update(coachRating)
      .set({ supersededAt: now })
      .where(
        and(
          isOwn(key, coachId),
          isCurrent,
          eq(coachRating.dimension, of.dimension),
          eq(coachRating.criterion, of.criterion),
          eq(coachRating.blind, blind),
        ),
      )
    const card = await currentCard(tx, key)
    await tx.insert(coachRating).values({
      orgId,
      id,
      roleplayId,
      coachId,
      ...of,
      level,
      rubricVersionId: row.rubricVersionId,
      scorecardId: card?.id ?? null,
      reason,
      requestHash,
      createdAt: now,
    })
    const rows = quotes.map(({ turn, quote }, position) => ({
      orgId,
      ratingId: id,
      position,
      turnN: turn,
      quote,
    }))
    if (rows.length > 0) await tx.insert(ratingQuote).values(rows)
    await touchReview(tx, key, at)
    await refreshQueueItem(tx, key)
  })
}

async function refuseWrong(tx: Tx, key: RoleplayKey, body: RateBody, rubric: Rubric): Promise<void> {
  const { dimension, criterion, quotes } = body
  const codes = rubric.dimensions.find(({ id }) => id === dimension)?.criteria.map(({ code }) => code) ?? []
  if (criterion !== null && !codes.includes(criterion))
    throw new RequestRefused('request/invalid', {
      fields: [{ field: 'criterion', message: `Use one of ${codes.join(', ')}, or null for the whole.` }],
    })
  const turns = await turnsOf(tx, key)
  const wrong = quotes.flatMap(({ turn, quote }, index) => {
    const said = turns.find(({ n }) => n === turn)?.text
    if (said === undefined) return [{ field: `quotes.${index}.turn`, message: 'There is no such turn.' }]
    if (said.includes(quote)) return []
    return [{ field: `quotes.${index}.quote`, message: `Turn ${turn} does not hold these words.` }]
  })
  if (wrong.length > 0) throw new RequestRefused('request/invalid', { fields: wrong })
}
