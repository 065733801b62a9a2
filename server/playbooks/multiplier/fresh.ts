import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import * as z from 'zod'
import { openingsOfKind, type MomentKind } from '#scoring/deconstruct/moments.ts'
import type { Queryable } from '../../db/db.ts'
import { coachRating, ratingQuote } from '../../db/schema/review.ts'
import { roleplay, submission } from '../../db/schema/roleplay.ts'
import { itsSubmission } from '../../roleplay/store/joins.ts'
import { currentCards } from '../../scoring/current-card.ts'
import { readRoleplays } from '../read-conversations.ts'
import { periodOf, type Rated } from './rated.ts'
import type { Released } from './released.ts'

type Of = { readonly orgId: string; readonly kind: MomentKind }
export type Fresh = { readonly id: string; readonly rep: string; readonly period: Rated['period'] }

/** Submitted roleplays in which a rep met a scenario for the first time: nothing in them is remembered. */
export async function freshRoleplays(
  db: Queryable,
  orgId: string,
  released: Released,
): Promise<readonly Fresh[]> {
  const reps = [...released.people.keys()]
  if (reps.length === 0) return []
  const firsts = await db
    .selectDistinctOn([roleplay.ownerId, roleplay.scenarioSlug], { id: roleplay.id })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), inArray(roleplay.ownerId, reps)))
    .orderBy(asc(roleplay.ownerId), asc(roleplay.scenarioSlug), asc(roleplay.createdAt), asc(roleplay.id))
  const ids = firsts.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: roleplay.id, rep: roleplay.ownerId, at: roleplay.createdAt })
    .from(roleplay)
    .innerJoin(submission, itsSubmission)
    .where(
      and(
        eq(roleplay.orgId, orgId),
        inArray(roleplay.id, ids),
        inArray(roleplay.purpose, ['practice', 'assessed']),
        isNull(roleplay.erasedAt),
      ),
    )
  return rows.flatMap(({ id, rep, at }) => {
    const period = periodOf(released, rep, at)
    return period === null ? [] : [{ id, rep, period }]
  })
}

/** Levels that coaches gave these before they saw the score. */
export async function ratedByCoaches(
  db: Queryable,
  { orgId, kind }: Of,
  fresh: readonly Fresh[],
): Promise<readonly Rated[]> {
  if (fresh.length === 0) return []
  const of = new Map(fresh.map((one) => [one.id, one]))
  const ratings = await db
    .select()
    .from(coachRating)
    .where(
      and(
        eq(coachRating.orgId, orgId),
        inArray(coachRating.roleplayId, [...of.keys()]),
        eq(coachRating.blind, true),
        eq(coachRating.criterion, ''),
        isNull(coachRating.supersededAt),
        isNull(coachRating.withdrawnAt),
      ),
    )
  if (ratings.length === 0) return []
  const quotes = await db
    .select({ ratingId: ratingQuote.ratingId, turn: ratingQuote.turnN })
    .from(ratingQuote)
    .where(
      and(
        eq(ratingQuote.orgId, orgId),
        inArray(
          ratingQuote.ratingId,
          ratings.map(({ id }) => id),
        ),
      ),
    )
  const turns = Map.groupBy(quotes, ({ ratingId }) => ratingId)
  const named = await namedIn(
    db,
    orgId,
    kind,
    ratings.map(({ roleplayId }) => roleplayId),
  )
  return ratings.flatMap(({ id, roleplayId, dimension, level }) => {
    const one = of.get(roleplayId)
    return one
      ? [
          {
            ...one,
            dimension,
            level,
            turns: (turns.get(id) ?? []).map(({ turn }) => turn),
            named: named.get(roleplayId) ?? null,
          },
        ]
      : []
  })
}

const stored = z.object({
  dimensions: z.array(
    z.object({
      id: z.string(),
      level: z.number().nullish(),
      provisional: z.boolean(),
      evidence: z.array(z.object({ turn: z.number() })),
    }),
  ),
})

/** The scorer's levels of the same, where they rest on enough. Its evidence stands for what a coach would quote. */
export async function ratedByScorer(
  db: Queryable,
  { orgId, kind }: Of,
  fresh: readonly Fresh[],
): Promise<readonly Rated[]> {
  const ids = fresh.map(({ id }) => id)
  const cards = await currentCards(db, orgId, ids)
  const named = await namedIn(db, orgId, kind, ids)
  return fresh.flatMap((one): Rated[] => {
    const body = stored.safeParse(cards.get(one.id)?.body).data
    const elsewhere = named.get(one.id) ?? null
    return (body?.dimensions ?? []).flatMap(({ id, level, provisional, evidence }) =>
      level === null || level === undefined || provisional
        ? []
        : [
            {
              ...one,
              dimension: id,
              level,
              turns: evidence.map(({ turn }) => turn).filter((turn) => !elsewhere?.has(turn)),
              named: elsewhere,
            },
          ],
    )
  })
}

/** By roleplay, the turns that answer a moment of this kind; without those that today's scorer has not read. */
async function namedIn(
  db: Queryable,
  orgId: string,
  kind: MomentKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const read = await readRoleplays(db, orgId, [...new Set(ids)])
  return new Map(
    read.map(({ id, transcript }) => [
      id,
      new Set(openingsOfKind(transcript, kind).map(({ turn }) => turn.n)),
    ]),
  )
}
