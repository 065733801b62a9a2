import type { MomentView } from '#contract/moment.ts'
import type { Queryable } from '../db/db.ts'
import type { Moment } from '../debrief/course.ts'
import { courseOf } from '../debrief/course.ts'
import { momentsOf, readingsOf } from '../debrief/moments.ts'
import { readingView } from '../debrief/reading-view.ts'
import { rejectionsOf } from '../debrief/rejections.ts'
import { RequestRefused } from '../errors.ts'
import { buyerCard } from '../roleplay/scenario-view.ts'
import type { Stage, Stages } from '../roleplay/stage.ts'
import {
  findRoleplay,
  repSpeaker,
  turnsOf,
  type RoleplayKey,
  type RoleplayRow,
  type TurnRow,
} from '../roleplay/store/rows.ts'

export type MomentDeps = { readonly db: Queryable; readonly stages: Stages }

/** A moment as everybody may see it who has the link; whose name is on it is decided where it is shared. */
export type Unnamed = Omit<MomentView, 'repName'>

/** A retake that is over, with what it was forked from. */
export type Pair = {
  readonly retake: RoleplayRow
  readonly origin: RoleplayRow
  /** The turn that was said twice. */
  readonly turnN: number
}

/**
 * @throws RequestRefused `moment/no_retake` for a roleplay that was forked from none, `roleplay/not_found` where its
 *   origin is gone, `moment/still_running` while either runs: the chance that the buyer leaves stays inside until then
 */
export async function pairOf(db: Queryable, key: RoleplayKey): Promise<Pair> {
  const retake = await findRoleplay(db, key)
  if (!retake) throw new RequestRefused('roleplay/not_found')
  const { originRoleplayId, originTurnN } = retake
  if (originRoleplayId === null || originTurnN === null) throw new RequestRefused('moment/no_retake')
  const origin = await findRoleplay(db, { orgId: key.orgId, roleplayId: originRoleplayId })
  if (!origin) throw new RequestRefused('roleplay/not_found')
  if (retake.phase !== 'ended' || origin.phase !== 'ended') throw new RequestRefused('moment/still_running')
  return { retake, origin, turnN: originTurnN }
}

/**
 * Two replies to one line with the chance that the buyer leaves next, as the engine had it: read from what is stored,
 * never worked out again. @throws RequestRefused as `pairOf`, and `moment/no_reply` where one of them has no words
 */
export async function momentOf({ db, stages }: MomentDeps, key: RoleplayKey): Promise<Unnamed> {
  const { retake, origin, turnN } = await pairOf(db, key)
  const originKey = { orgId: key.orgId, roleplayId: origin.id }
  const [stage, turns, states] = await Promise.all([
    stages.of(originKey),
    turnsOf(db, originKey),
    momentsOf(db, originKey),
  ])
  const [first, again] = await Promise.all([
    replyOf(db, origin, stage, { turnN, turns, states }),
    replyOf(db, retake, stage, {
      turnN,
      turns: await turnsOf(db, key),
      states: await momentsOf(db, key),
    }),
  ])
  const { scenario, persona } = stage.cast
  const { name, title, faceSeed } = buyerCard(persona)
  return {
    scenario: { title: scenario.title, arena: scenario.arena },
    buyer: { name, title, faceSeed },
    line: turns.findLast(({ n, speakerId }) => n < turnN && speakerId !== repSpeaker)?.text ?? null,
    hazardBefore: hazardAt(stage, states, turnN - 1),
    first,
    again,
  }
}

type Played = {
  readonly turnN: number
  readonly turns: readonly TurnRow[]
  readonly states: readonly Moment[]
}

async function replyOf(
  db: Queryable,
  row: RoleplayRow,
  stage: Stage,
  { turnN, turns, states }: Played,
): Promise<MomentView['first']> {
  const said = turns.find(({ n, speakerId }) => n === turnN && speakerId === repSpeaker)
  const read = (await readingsOf(db, row)).find((one) => one.turnN === turnN)
  if (!said || said.text === '' || !read || !states.some((state) => state.turnN === turnN)) {
    throw new RequestRefused('moment/no_reply')
  }
  const rejections = await rejectionsOf(db, { orgId: row.orgId, roleplayId: row.id })
  return {
    text: said.text,
    at: said.createdAt.toISOString(),
    hazard: hazardAt(stage, states, turnN),
    read: readingView(read).behaviours.map(({ code, title, polarity, quote }) => ({
      code,
      title,
      polarity,
      quote,
      rejected: rejections.some((one) => one.turnN === turnN && one.code === code),
    })),
    coder: read.reading.coder,
  }
}

/** The chance 0–1 that the buyer leaves next, as it stood once turn `turnN` had been said. */
function hazardAt({ cast }: Stage, states: readonly Moment[], turnN: number): number {
  const point = courseOf(cast, states).findLast(({ turn }) => turn <= turnN)
  if (!point) throw new Error('a roleplay without its first state')
  return point.hazard
}
