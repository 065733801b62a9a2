import type { AnsweredView } from '#contract/answers.ts'
import { withoutCodes } from '#scoring/edit-reading.ts'
import { factsFromText } from '#scoring/facts-from-text.ts'
import type { Rubric } from '#scoring/rubric.ts'
import { scoreTranscript, type Scored } from '#scoring/score.ts'
import type { CodedTurn } from '#scoring/transcript.ts'
import { rejectionView } from '../debrief/answered.ts'
import type { ReadTurn } from '../debrief/moments.ts'
import { figuresBeside } from '../debrief/scores-beside.ts'
import type { BuyerReadings } from '../scoring/card-body.ts'
import { builtInScorer } from '../scoring/card-key.ts'
import type { CallRejection } from './call-rejections.ts'
import type { CallRow } from './call-rows.ts'
import type { CallCardRow } from './current-call-card.ts'

const noScore = 'The scores beside these appear once this call is scored with the scorer of today.'

/** A call's scores without what its rep rejected, beside the original. Null where nothing was rejected. */
export function answeredCall(
  call: CallRow,
  card: CallCardRow | null,
  rubric: Rubric,
  rejections: readonly CallRejection[],
): AnsweredView | null {
  if (rejections.length === 0) return null
  const scores = card && scoresWithout(call, card, rubric, rejections)
  return {
    rejections: rejections.map(rejectionView),
    course: null,
    ending: null,
    scores,
    note: scores === null ? noScore : null,
  }
}

function scoresWithout(
  { turns, facts }: CallRow,
  card: CallCardRow,
  rubric: Rubric,
  rejections: readonly CallRejection[],
): AnsweredView['scores'] {
  if (card.buyerReadings === null || card.scorerVersion !== builtInScorer.scorerVersion) return null
  const rep = card.readings as readonly ReadTurn[]
  const buyer = card.buyerReadings as BuyerReadings
  const coded = turns.flatMap(({ n, side, text }): CodedTurn[] => {
    if (side === 'buyer') {
      const reading = buyer.find(({ turn }) => turn === n)?.reading
      return reading ? [{ n, speaker: 'buyer', text, reading }] : []
    }
    const reading = rep.find(({ turnN }) => turnN === n)?.reading
    const without = rejections.filter((one) => one.turnN === n).map(({ code }) => code)
    return reading ? [{ n, speaker: 'rep', text, reading: withoutCodes(reading, without) }] : []
  })
  if (coded.length < turns.length) return null
  const { dimensions } = scoreTranscript({ turns: coded, facts: factsFromText(facts) }, null, rubric)
  return figuresBeside((card.body as Scored).dimensions, dimensions, rubric)
}
