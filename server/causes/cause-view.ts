import type { CauseView } from '#contract/cause.ts'
import { criterionText } from '#scoring/rubric.ts'
import type { Queryable } from '../db/db.ts'
import { factView } from '../roleplay/scenario-view.ts'
import type { Stages } from '../roleplay/stage.ts'
import { findRoleplay, repSpeaker, turnsOf } from '../roleplay/store/rows.ts'
import { RequestRefused } from '../errors.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import type { CauseRow, OwnTalk } from './rows.ts'
import { lineBefore } from './say.ts'
import { causeOf, howMany, standingOf } from './standing.ts'

export type CauseViewDeps = { readonly db: Queryable; readonly stages: Stages }

/** Retakes as their rep sees them. What they did is told once they are over. */
export async function causeView(
  { db, stages }: CauseViewDeps,
  own: OwnTalk,
  row: CauseRow,
): Promise<CauseView> {
  const talk = await findRoleplay(db, own)
  if (!talk) throw new RequestRefused('roleplay/not_found')
  const [{ rubric }, stage, turns] = await Promise.all([
    pinnedRubric(db, talk),
    stages.of(own),
    turnsOf(db, own),
  ])
  const heard = turns.findLast(({ n, speakerId }) => n < row.turnN && speakerId !== repSpeaker)
  const standing = standingOf(row)
  const { state, next, moved, enough } = standing
  const { offer, facts } = stage.cast.scenario
  const isOver = state === 'over' || state === 'stopped'
  return {
    turn: row.turnN,
    code: row.code,
    title: criterionText(rubric, row.code)?.title ?? '',
    buyer: stage.names.get(heard?.speakerId ?? '') ?? '',
    state,
    next:
      state === 'running' && next.kind === 'retake'
        ? {
            n: next.n,
            of: howMany(row.retakes.length),
            condition: next.condition,
            line: lineBefore(row, next.n),
            sheet: next.condition === 'sheet' ? { offer, facts: facts.map(factView) } : null,
          }
        : null,
    retakes: row.retakes.map(({ condition, line, text, done }, index) => ({
      n: index + 1,
      condition,
      line,
      text,
      done: state === 'running' ? null : done,
    })),
    result: isOver
      ? { open: moved.open, enough, cause: causeOf(standing, row.ifI), counts: moved.counts }
      : null,
    ifI: row.ifI,
    follows: row.follows,
    fits: row.fits,
  }
}
