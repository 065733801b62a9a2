import { stemsOf } from './behaviours/content-words.ts'
import { quantitiesOf } from './behaviours/quantities.ts'
import { buyerTurns, type BlindTranscript, type RepTurn } from './transcript.ts'

/** Words with a meaning that a reply has in common with one thing that was said, from which it comes back to it. */
const leastShared = 2

/**
 * Whether a rep turn comes back to something that the buyer said at any time before it: two of its words or one of its
 * figures. Somebody who takes up what was said three turns ago has heard it.
 */
export function recallsBuyer(transcript: BlindTranscript, { n, text }: RepTurn): boolean {
  const own = stemsOf(text)
  const figures = quantitiesOf(text).filter(({ value }) => value > 1)
  return buyerTurns(transcript)
    .filter((turn) => turn.n < n)
    .some(
      (turn) =>
        [...stemsOf(turn.text)].filter((stem) => own.has(stem)).length >= leastShared ||
        quantitiesOf(turn.text).some(({ value }) => figures.some((one) => one.value === value)),
    )
}
