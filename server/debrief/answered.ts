import type { AnsweredView } from '#contract/answers.ts'
import { engineVersion } from '#personas/engine/version.ts'
import type { Queryable } from '../db/db.ts'
import type { CardRow } from '../scoring/current-card.ts'
import { wordsFor } from './behaviour-words.ts'
import type { Played } from './played.ts'
import type { Rejection } from './rejections.ts'
import { replayed, endingOf } from './replayed.ts'
import { courseIn } from './room-debrief.ts'
import { scoresBeside } from './scores-beside.ts'

type Rejected = Pick<Rejection, 'turnN' | 'code' | 'quote' | 'createdAt'>

export const rejectionView = ({
  turnN,
  code,
  quote,
  createdAt,
}: Rejected): AnsweredView['rejections'][number] => ({
  turn: turnN,
  code,
  title: wordsFor(code).title,
  quote,
  at: createdAt.toISOString(),
})

const reworked =
  'The simulated buyer has been reworked since this conversation, so its course cannot be worked out again.'
const noScore = 'The scores beside these appear once this roleplay is scored with the scorer of today.'

/**
 * Course and score without what the rep rejected, beside the original: worked out on asking, stored nowhere, because
 * it hangs on nothing but the rows that are there. Null where nothing was rejected.
 */
export async function answeredOf(
  db: Queryable,
  played: Played,
  rejections: readonly Rejection[],
  card: CardRow | null,
): Promise<AnsweredView | null> {
  if (rejections.length === 0) return null
  const { row, stage } = played
  const isSameEngine = row.engineVersion === engineVersion
  const moments = isSameEngine ? replayed(played, rejections) : played.moments
  const scores = await scoresBeside(db, played, { moments, rejections, card })
  return {
    rejections: rejections.map(rejectionView),
    course: isSameEngine ? courseIn(stage, moments) : null,
    ending: isSameEngine ? endingOf(played, moments) : null,
    scores,
    note: isSameEngine ? (scores ? null : noScore) : reworked,
  }
}
