import type { AnsweredView } from '#contract/answers.ts'
import type { EngineEvent, Outcome } from '#personas/engine/state.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { withoutCodes } from '#scoring/edit-reading.ts'
import type { Rubric } from '#scoring/rubric.ts'
import { scoreTranscript } from '#scoring/score.ts'
import type { Dimension } from '#scoring/shape.ts'
import type { Queryable } from '../db/db.ts'
import { beliefContext } from '../scoring/belief-context.ts'
import type { BuyerReadings, CardBody } from '../scoring/card-body.ts'
import { isOutdated } from '../scoring/card-lines.ts'
import type { CardRow } from '../scoring/current-card.ts'
import { earlierLines } from '../scoring/earlier-lines.ts'
import { codedTurns } from '../scoring/stored-transcripts.ts'
import { pinnedRubric, readingsBy } from '../scoring/subject.ts'
import type { Moment } from './course.ts'
import type { Played } from './played.ts'
import type { Rejection } from './rejections.ts'

type Otherwise = {
  readonly moments: readonly Moment[]
  readonly rejections: readonly Rejection[]
  readonly card: CardRow | null
}

/**
 * Each dimension as the built-in scorer has it, and without what was rejected. Arithmetic on readings that are stored:
 * nothing is read again. Null where the card is of an earlier scorer: the difference would not be the rep's answer.
 */
export async function scoresBeside(
  db: Queryable,
  { row, stage, turns }: Played,
  { moments, rejections, card }: Otherwise,
): Promise<AnsweredView['scores']> {
  const key = { orgId: row.orgId, roleplayId: row.id }
  const { rubric, rubricHash } = await pinnedRubric(db, row)
  if (!card || card.buyerReadings === null || isOutdated(card, rubricHash)) return null
  const read = await readingsBy(db, key, coderVersion)
  const answered = new Map(
    [...read].map(([n, reading]) => {
      const without = rejections.filter((one) => one.turnN === n).map(({ code }) => code)
      return [n, withoutCodes(reading, without)]
    }),
  )
  const coded = codedTurns(turns, answered, card.buyerReadings as BuyerReadings)
  if (!coded) return null
  const earlier = await earlierLines(db, row, 'submitted')
  const context = beliefContext({
    cast: stage.cast,
    room: stage.room,
    outcome: endOf(moments, row.outcome as Outcome | null),
    worlds: moments.map(({ turnN, world }) => ({ turn: turnN, world })),
    events: moments.flatMap(({ turnN, events }) =>
      events.map((event: EngineEvent) => ({ turn: turnN, event })),
    ),
  })
  const { dimensions } = scoreTranscript(
    { turns: coded, facts: stage.cast.scenario.facts, earlier },
    context,
    rubric,
  )
  return figuresBeside((card.body as CardBody).dimensions, dimensions, rubric)
}

/** A rep who ended it would have ended it all the same. */
const endOf = (moments: readonly Moment[], was: Outcome | null): Outcome | null =>
  moments.at(-1)?.world.outcome ?? (was?.kind === 'rep-ended' ? was : null)

/** Each dimension's figure as it was and as it comes to. */
export const figuresBeside = (
  were: readonly Dimension[],
  are: readonly Dimension[],
  rubric: Rubric,
): NonNullable<AnsweredView['scores']> =>
  were.flatMap((before) => {
    const after = are.find(({ id }) => id === before.id)
    const title = rubric.dimensions.find(({ id }) => id === before.id)?.title ?? before.id
    return after ? [{ id: before.id, title, before: figure(before), after: figure(after) }] : []
  })

const figure = ({ score, provisional, taken, opportunities }: Dimension) => ({
  score: provisional ? null : score,
  taken,
  opportunities,
})
