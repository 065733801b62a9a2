import { asc, desc, eq } from 'drizzle-orm'
import { leastPeople } from '#contract/overview.ts'
import type { MapPerson, MapView, WeakMoment } from '#contract/readiness-map.ts'
import { dimensionIds } from '#contract/scorecard.ts'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import type { Queryable } from '../db/db.ts'
import { rubricVersion } from '../db/schema/library.ts'
import { RequestRefused } from '../errors.ts'
import { targetsIn } from '../review/fell-short.ts'
import { teamNames, teamReps } from './team-reps.ts'
import { certifiedOf } from './certified.ts'
import { cellOf, meanOf } from './cell.ts'
import { exampleOf } from './example.ts'
import { submittedBy } from './submitted.ts'
import { weakestOf } from './weak-moment.ts'

type Asked = {
  readonly orgId: string
  /** Teams that the reader may see; all without it. */
  readonly only: readonly string[] | undefined
  readonly team: string | undefined
  /** For titles where no attempt was scored yet. */
  readonly shipped: Rubric
}

/**
 * A team's people by name and how each stands in every skill, from what they submitted. Nothing is sorted by level.
 * @throws RequestRefused `group/not_found` for a team that the reader does not lead
 */
export async function teamMap(db: Queryable, { orgId, only, team, shipped }: Asked): Promise<MapView> {
  const teams = await teamNames(db, orgId, only)
  const chosen = team === undefined ? teams[0] : teams.find(({ id }) => id === team)
  if (team !== undefined && !chosen) throw new RequestRefused('group/not_found')
  const reps = chosen ? await teamReps(db, orgId, chosen.id) : []
  const ids = reps.map(({ userId }) => userId)
  const attempts = await submittedBy(db, orgId, ids)
  const people = reps.map(({ userId, name }): MapPerson => {
    const own = attempts.get(userId) ?? []
    return {
      userId,
      name,
      attempts: own.length,
      lastSubmittedAt: own[0]?.submittedAt.toISOString() ?? null,
      cells: dimensionIds.map((id) =>
        cellOf(
          id,
          own.map(({ figures }) => figures.dimensions[id]?.level ?? null),
        ),
      ),
    }
  })
  const rubrics = [...(await rubricsOf(db, orgId)), shipped]
  const weakest = weakestOf([...attempts.values()], leastPeople, targetsIn(rubrics))
  const texts = rubrics.flatMap(({ dimensions }) => dimensions)
  return {
    teams,
    team: chosen ?? null,
    skills: dimensionIds.map((id) => ({
      id,
      title: texts.find((one) => one.id === id)?.title ?? id,
      ...meanOf(
        people.flatMap(({ cells }) => cells.filter(({ skill }) => skill === id)),
        leastPeople,
      ),
    })),
    people,
    weakMoment: weakest && {
      ...weakest,
      ...wordsOf(texts, weakest.code),
      example: await exampleOf(db, orgId, ids, weakest.code),
    },
    certified: await certifiedOf(db, orgId, ids),
    leastPeople,
  }
}

function wordsOf(
  texts: Rubric['dimensions'],
  code: string,
): Pick<WeakMoment, 'title' | 'missed' | 'stronger'> {
  const found = texts.flatMap(({ criteria }) => criteria).find((one) => one.code === code)
  return {
    title: found?.title ?? code,
    missed: found?.missed ?? found?.against ?? '',
    stronger: found?.stronger ?? '',
  }
}

/** Rubrics that attempts were scored by, newest first: their words are those that people were shown. */
async function rubricsOf(db: Queryable, orgId: string): Promise<Rubric[]> {
  const rows = await db
    .select({ body: rubricVersion.body })
    .from(rubricVersion)
    .where(eq(rubricVersion.orgId, orgId))
    .orderBy(desc(rubricVersion.createdAt), asc(rubricVersion.id))
    .limit(5)
  return rows.flatMap(({ body }) => rubricSchema.safeParse(body).data ?? [])
}
