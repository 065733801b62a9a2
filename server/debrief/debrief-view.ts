import { and, asc, eq, isNull } from 'drizzle-orm'
import type { DebriefView } from '#contract/debrief.ts'
import { memberCast } from '#personas/engine/room/member-cast.ts'
import type { Outcome } from '#personas/engine/state.ts'
import type { Queryable } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { spentOn, type Priced } from './spent.ts'
import { givenReviews } from '../review/given-reviews.ts'
import { forOthers } from '../roleplay/for-others.ts'
import { repView, type RepViewDeps } from '../roleplay/rep-view.ts'
import { findRoleplay, repSpeaker, turnsOf, type RoleplayKey } from '../roleplay/store/rows.ts'
import { builtInCard, cardLine, isOutdated, isReadable } from '../scoring/card-lines.ts'
import { cardsOf } from '../scoring/current-card.ts'
import { scorecardView } from '../scoring/scorecard-view.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import { absenceOf } from './absence.ts'
import { answeredOf } from './answered.ts'
import { disputesOf } from './disputes.ts'
import { lastAttemptOf } from './last-attempt.ts'
import { momentsOf, readingsOf } from './moments.ts'
import { hiddenCourse, objectionCourse, shockCourse } from './objection-course.ts'
import { ownPattern } from './own-pattern.ts'
import { readingView } from './reading-view.ts'
import { rejectionsOf } from './rejections.ts'
import { courseIn, ofMember, roomDebrief } from './room-debrief.ts'

export type DebriefDeps = RepViewDeps & { readonly priced: Priced }

/**
 * Everything that could not be seen while it ran. A coach sees this one roleplay and nothing of its tree: neither
 * what it was forked from nor its retakes.
 * @throws RequestRefused `roleplay/not_ended` while it runs: state and hidden facts stay inside until then
 */
export async function debriefView(
  deps: DebriefDeps,
  key: RoleplayKey,
  viewer: DebriefView['viewer'],
): Promise<DebriefView> {
  const row = await findRoleplay(deps.db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  if (row.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
  const { db } = deps
  const [view, stage, turns, moments, readings, scorecard, retakes] = await Promise.all([
    repView(deps, key),
    deps.stages.of(key),
    turnsOf(db, key),
    momentsOf(db, key),
    readingsOf(db, row),
    scorecardView(db, key),
    viewer === 'owner' ? retakesOf(db, key) : [],
  ])
  const [cards, { rubricHash }, rejections, disputes, lastAttempt, pattern, reviews] = await Promise.all([
    cardsOf(db, key),
    pinnedRubric(db, row),
    rejectionsOf(db, key),
    disputesOf(db, key),
    lastAttemptOf(db, row, viewer),
    ownPattern(db, row, viewer),
    givenReviews(db, key),
  ])
  const { cast, room, names } = stage
  const casts = room ? room.personas.map(({ id }) => memberCast(room, id)) : [cast]
  /** What happened to one buyer: two of a room may have objections of one name. */
  const mine = (id: string) => (room ? ofMember(moments, id) : moments)
  const builtIn = builtInCard(cards)
  const course = courseIn(stage, moments)
  return {
    roleplay: viewer === 'owner' ? view : forOthers(view),
    viewer,
    scorecard,
    course,
    room: room ? roomDebrief(room, moments, row.outcome as Outcome | null) : null,
    objections: casts.flatMap((one) => objectionCourse(one, mine(one.persona.id))),
    hidden: casts.flatMap((one) => hiddenCourse(one, mine(one.persona.id))),
    shocks: shockCourse(cast, moments),
    readings: readings.map(readingView),
    absence: absenceOf(turns, readings, course),
    retakes,
    simulatedBelief: { start: course[0]?.belief ?? 0, end: course.at(-1)?.belief ?? 0 },
    spent: viewer === 'owner' ? await spentOn(db, key, deps.priced) : null,
    repName: names.get(repSpeaker) ?? 'Rep',
    lastAttempt,
    cards: cards.filter(isReadable).map(cardLine),
    outdated: builtIn !== null && isOutdated(builtIn, rubricHash),
    disputes,
    reviews,
    ownPattern: pattern,
    answered: await answeredOf(db, { row, stage, turns, moments, readings }, rejections, builtIn),
  }
}

async function retakesOf(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<DebriefView['retakes']> {
  const rows = await db
    .select({
      id: roleplay.id,
      fromTurn: roleplay.originTurnN,
      createdAt: roleplay.createdAt,
      phase: roleplay.phase,
    })
    .from(roleplay)
    .where(
      and(eq(roleplay.orgId, orgId), eq(roleplay.originRoleplayId, roleplayId), isNull(roleplay.erasedAt)),
    )
    .orderBy(asc(roleplay.createdAt), asc(roleplay.id))
  return rows.map(({ id, fromTurn, createdAt, phase }) => ({
    roleplayId: id,
    fromTurn: fromTurn ?? 1,
    createdAt: createdAt.toISOString(),
    phase,
  }))
}
