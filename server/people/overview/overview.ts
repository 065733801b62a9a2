import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { OverviewTeam } from '#contract/overview.ts'
import type { DimensionId } from '#contract/scorecard.ts'
import type { Queryable } from '../../db/db.ts'
import { reviewQueue } from '../../db/schema/review.ts'
import { roleplay } from '../../db/schema/roleplay.ts'
import { teamMember } from '../../db/schema/teams.ts'
import { teamNames } from '../../readiness-map/team-reps.ts'
import { attemptPurposes } from '../../roleplay/counted.ts'
import { maskedCount, maskedMean } from './masked.ts'

/**
 * Figures of teams, each over the newest attempt that a rep submitted. Practice that was not submitted is not looked
 * at. `only` names the teams; all without it.
 */
export async function overviewOf(
  db: Queryable,
  orgId: string,
  only?: readonly string[],
): Promise<OverviewTeam[]> {
  const teams = await teamNames(db, orgId, only)
  const figures = new Map((await figuresOf(db, orgId, only)).map((row) => [row.teamId, row]))
  return teams.map(({ id, name }) => {
    const of = figures.get(id)
    const reps = of?.reps ?? 0
    return {
      id,
      name,
      reps,
      submitted: maskedCount(of?.submitted ?? 0, reps),
      authenticity: maskedMean(of?.authenticity),
      courage: maskedMean(of?.courage),
      beliefTransfer: maskedMean(of?.beliefTransfer),
    }
  })
}

/** The database adds up: of thousands of reps no row leaves it. */
async function figuresOf(db: Queryable, orgId: string, only: readonly string[] | undefined) {
  if (only?.length === 0) return []
  const newest = db
    .select({ id: reviewQueue.roleplayId, figures: reviewQueue.figures })
    .from(reviewQueue)
    .innerJoin(roleplay, and(eq(roleplay.orgId, reviewQueue.orgId), eq(roleplay.id, reviewQueue.roleplayId)))
    .where(
      and(
        eq(reviewQueue.orgId, orgId),
        eq(reviewQueue.repId, teamMember.userId),
        inArray(roleplay.purpose, [...attemptPurposes]),
      ),
    )
    .orderBy(desc(reviewQueue.submittedAt), desc(reviewQueue.roleplayId))
    .limit(1)
    .as('newest')
  const mean = (dimension: DimensionId) => {
    const score = sql`(${newest.figures} #>> ${`{dimensions,${dimension},score}`}::text[])::float8`
    return sql<{
      mean: number | null
      people: number
    }>`json_build_object('mean', avg(${score}), 'people', count(${score}))`
  }
  return db
    .select({
      teamId: teamMember.teamId,
      reps: count(),
      submitted: sql<number>`count(${newest.id})::int`,
      authenticity: mean('authenticity'),
      courage: mean('courage'),
      beliefTransfer: mean('belief_transfer'),
    })
    .from(teamMember)
    .leftJoinLateral(newest, sql`true`)
    .where(
      and(
        eq(teamMember.orgId, orgId),
        eq(teamMember.part, 'member'),
        only ? inArray(teamMember.teamId, [...only]) : undefined,
      ),
    )
    .groupBy(teamMember.teamId)
}
