import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import * as z from 'zod'
import type { DimensionId } from '#contract/scorecard.ts'
import type { Queryable } from '../db/db.ts'
import { scorecard } from '../db/schema/scoring.ts'
import type { CardStatus } from './current-card.ts'

const stored = z.object({
  dimensions: z.array(z.object({ id: z.string(), score: z.number().nullable(), provisional: z.boolean() })),
})

export type CardFigures = {
  readonly status: CardStatus
  /** 0–100; null where there is no figure or it is held back. */
  readonly score: (id: DimensionId) => number | null
}

/** What a stored score has for each dimension; nothing where it cannot be read. */
export function figuresIn(body: unknown): CardFigures['score'] {
  const { data } = stored.safeParse(body)
  return (id) => {
    const dimension = data?.dimensions.find((one) => one.id === id)
    return dimension === undefined || dimension.provisional ? null : dimension.score
  }
}

/**
 * The figures of each roleplay's newest scorecard that counts. Those that rest on five chances or fewer are held back:
 * whoever asks sets them beside others, and such figures must not be compared.
 */
export async function cardFigures(
  db: Queryable,
  orgId: string,
  roleplayIds: readonly string[],
): Promise<ReadonlyMap<string, CardFigures>> {
  const found = new Map<string, CardFigures>()
  if (roleplayIds.length === 0) return found
  const rows = await db
    .select({ roleplayId: scorecard.roleplayId, status: scorecard.status, body: scorecard.body })
    .from(scorecard)
    .where(
      and(
        eq(scorecard.orgId, orgId),
        inArray(scorecard.roleplayId, [...roleplayIds]),
        // One that is held for a coach leaves the card that it stands beside.
        notInArray(scorecard.status, ['superseded', 'held']),
      ),
    )
    .orderBy(asc(scorecard.createdAt))
  for (const { roleplayId, status, body } of rows) found.set(roleplayId, { status, score: figuresIn(body) })
  return found
}
