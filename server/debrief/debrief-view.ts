import { and, asc, eq } from 'drizzle-orm'
import type { DebriefView } from '#contract/debrief.ts'
import type { Queryable } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { repView, type RepViewDeps } from '../roleplay/rep-view.ts'
import { findRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { scorecardView } from '../scoring/scorecard-view.ts'
import { courseOf } from './course.ts'
import { momentsOf, readingsOf } from './moments.ts'
import { hiddenCourse, objectionCourse } from './objection-course.ts'
import { readingView } from './reading-view.ts'

/**
 * Everything that could not be seen while it ran. A coach sees this one roleplay and nothing of its tree: neither
 * what it was forked from nor its retakes.
 * @throws RequestRefused `roleplay/not_ended` while it runs: state and hidden facts stay inside until then
 */
export async function debriefView(
  deps: RepViewDeps,
  key: RoleplayKey,
  viewer: DebriefView['viewer'],
): Promise<DebriefView> {
  const row = await findRoleplay(deps.db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  if (row.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
  const [view, { cast }, moments, readings, scorecard, retakes] = await Promise.all([
    repView(deps, key),
    deps.stages.of(key),
    momentsOf(deps.db, key),
    readingsOf(deps.db, row),
    scorecardView(deps.db, key),
    viewer === 'owner' ? retakesOf(deps.db, key) : [],
  ])
  const course = courseOf(cast, moments)
  return {
    roleplay: viewer === 'owner' ? view : withoutTree(view),
    viewer,
    scorecard,
    course,
    objections: objectionCourse(cast, moments),
    hidden: hiddenCourse(cast, moments),
    readings: readings.map(readingView),
    retakes,
    simulatedBelief: { start: course[0]?.belief ?? 0, end: course.at(-1)?.belief ?? 0 },
  }
}

const withoutTree = (view: DebriefView['roleplay']): DebriefView['roleplay'] => ({
  ...view,
  origin: null,
  turns: view.turns.map((turn) => ({ ...turn, copiedFrom: null })),
})

async function retakesOf(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<DebriefView['retakes']> {
  const rows = await db
    .select({
      id: roleplay.id,
      fromTurn: roleplay.originTurnN,
      createdAt: roleplay.createdAt,
      phase: roleplay.phase,
    })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), eq(roleplay.originRoleplayId, roleplayId)))
    .orderBy(asc(roleplay.createdAt), asc(roleplay.id))
  return rows.map(({ id, fromTurn, createdAt, phase }) => ({
    roleplayId: id,
    fromTurn: fromTurn ?? 1,
    createdAt: createdAt.toISOString(),
    phase,
  }))
}
