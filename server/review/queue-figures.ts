import { and, asc, eq, isNotNull } from 'drizzle-orm'
import * as z from 'zod'
import { dimensionIds, type DimensionId } from '#contract/scorecard.ts'
import type { Queryable } from '../db/db.ts'
import { review } from '../db/schema/review.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { ownRatings } from './own-ratings.ts'
import { standing } from './standing-levels.ts'

const stored = z.object({
  dimensions: z.array(
    z.object({
      id: z.enum(dimensionIds),
      score: z.number().nullable(),
      level: z.number().nullable().default(null),
      provisional: z.boolean(),
      subscores: z
        .array(
          z.object({ code: z.string(), taken: z.number().default(0), of: z.number(), against: z.number() }),
        )
        .default([]),
    }),
  ),
  foundationGate: z.object({ passed: z.boolean() }).nullable().default(null),
})
export type Stored = z.infer<typeof stored>

/** What of a stored score is sorted and counted by; null where there is none that can be read. */
export const readStored = (body: unknown): Stored | null => stored.safeParse(body).data ?? null

/**
 * What lists, maps and means take of a submitted attempt, so that fifty thousand can be looked at without opening a card.
 * `score`: the card's, 0–100, null where it rests on too little. `level`: the one that counts, 1–5: the coach's who
 * reviewed first, else the card's. `chances` by criterion: taken, offered, and shown the other way.
 */
export type QueueFigures = {
  readonly dimensions: Partial<
    Record<
      DimensionId,
      { readonly score: number | null; readonly level: number | null; readonly byCoach: boolean }
    >
  >
  readonly chances: Readonly<Record<string, readonly [taken: number, of: number, against: number]>>
}

export async function queueFigures(
  db: Queryable,
  key: RoleplayKey,
  card: Stored | null,
): Promise<QueueFigures> {
  const given = await levelsThatCount(db, key)
  const dimensions: { -readonly [D in DimensionId]?: QueueFigures['dimensions'][D] } = {}
  for (const id of dimensionIds) {
    const found = card?.dimensions.find((one) => one.id === id)
    const coach = given.get(id)
    if (!found && coach === undefined) continue
    const own = found && !found.provisional ? found : null
    dimensions[id] = {
      score: own?.score ?? null,
      level: coach ?? own?.level ?? null,
      byCoach: coach !== undefined,
    }
  }
  const subscores = card?.dimensions.flatMap((one) => one.subscores) ?? []
  const chances = subscores.flatMap(({ code, taken, of, against }) =>
    of + against > 0 ? [[code, [taken, of, against]] as const] : [],
  )
  return { dimensions, chances: Object.fromEntries(chances) }
}

/** Levels of whole dimensions in the review that was given first: that one counts. */
async function levelsThatCount(db: Queryable, key: RoleplayKey): Promise<ReadonlyMap<DimensionId, number>> {
  const [first] = await db
    .select({ coachId: review.coachId })
    .from(review)
    .where(and(eq(review.orgId, key.orgId), eq(review.roleplayId, key.roleplayId), isNotNull(review.givenAt)))
    .orderBy(asc(review.givenAt), asc(review.coachId))
    .limit(1)
  if (!first) return new Map()
  const levels = standing(await ownRatings(db, key, first.coachId))
  return new Map(
    levels.flatMap(({ dimension, criterion, level }) => (criterion === null ? [[dimension, level]] : [])),
  )
}
