import { and, eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import type { Queryable } from '../db/db.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { currentCards } from '../scoring/current-card.ts'

const most = 5
/** A criterion that came up in fewer attempts says nothing about a group. */
const leastAttempts = 3

const stored = z.object({
  dimensions: z.array(
    z.object({
      subscores: z
        .array(z.object({ code: z.string(), taken: z.number(), of: z.number(), against: z.number() }))
        .default([]),
    }),
  ),
})

type Failing = { readonly code: string; readonly failed: number; readonly of: number }

/**
 * Criteria that most submitted attempts of this work fell short of: came up, and were taken fewer than half the times or
 * acted against. Practice that was not submitted is not looked at.
 */
export async function whatFails(
  db: Queryable,
  orgId: string,
  assignmentIds: readonly string[],
  repIds: readonly string[],
): Promise<Failing[]> {
  if (assignmentIds.length === 0 || repIds.length === 0) return []
  const rows = await db
    .select({ id: roleplay.id })
    .from(roleplay)
    .innerJoin(submission, and(eq(submission.orgId, roleplay.orgId), eq(submission.roleplayId, roleplay.id)))
    .where(
      and(
        eq(roleplay.orgId, orgId),
        inArray(roleplay.assignmentId, [...assignmentIds]),
        inArray(roleplay.ownerId, [...repIds]),
      ),
    )
  const cards = await currentCards(
    db,
    orgId,
    rows.map(({ id }) => id),
  )
  return failing([...cards.values()].map(({ body }) => body))
}

export function failing(bodies: readonly unknown[]): Failing[] {
  const counts = new Map<string, { failed: number; of: number }>()
  for (const body of bodies) {
    const subscores = stored.safeParse(body).data?.dimensions.flatMap((one) => one.subscores) ?? []
    for (const { code, taken, of, against } of subscores) {
      if (of + against === 0) continue
      const known = counts.get(code) ?? { failed: 0, of: 0 }
      const short = against > 0 || taken * 2 < of
      counts.set(code, { failed: known.failed + (short ? 1 : 0), of: known.of + 1 })
    }
  }
  return [...counts]
    .map(([code, figures]) => ({ code, ...figures }))
    .filter(({ failed, of }) => of >= leastAttempts && failed > 0)
    .toSorted((a, b) => b.failed / b.of - a.failed / a.of || b.of - a.of || (a.code < b.code ? -1 : 1))
    .slice(0, most)
}
