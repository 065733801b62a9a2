import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import * as z from 'zod'
import type { RoleplaySummary } from '#contract/roleplay.ts'
import type { Queryable } from '../db/db.ts'
import { scorecard } from '../db/schema/scoring.ts'

type Headline = Pick<RoleplaySummary, 'scores'> & { readonly status: RoleplaySummary['scorecard'] }

const stored = z.object({
  dimensions: z.array(z.object({ id: z.string(), score: z.number().nullable(), provisional: z.boolean() })),
})

/**
 * The three inner dimensions of each roleplay's newest scorecard that counts. Figures that rest on five chances or
 * fewer are held back: lists compare, and those must not be compared.
 */
export async function headlineScores(
  db: Queryable,
  orgId: string,
  roleplayIds: readonly string[],
): Promise<ReadonlyMap<string, Headline>> {
  const found = new Map<string, Headline>()
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
  for (const { roleplayId, status, body } of rows)
    found.set(roleplayId, { status, scores: innerScores(body) })
  return found
}

/** The three inner dimensions of a stored score, without those that rest on too little to be compared. */
export function innerScores(body: unknown): Headline['scores'] {
  const { data } = stored.safeParse(body)
  const score = (id: string) => {
    const dimension = data?.dimensions.find((one) => one.id === id)
    return dimension === undefined || dimension.provisional ? null : dimension.score
  }
  return {
    authenticity: score('authenticity'),
    courage: score('courage'),
    beliefTransfer: score('belief_transfer'),
  }
}
