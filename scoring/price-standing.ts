import { quantitiesOf } from './behaviours/quantities.ts'
import type { BlindTranscript, BuyerTurn, RepTurn } from './transcript.ts'

/** Words that set a price against something: they can only be said of one that is known. */
const challenged =
  /\b(?:too (?:much|expensive|dear|high|costly)|(?:very|so|quite|rather|it's|that's|is) (?:dear|expensive|pricey|steep|costly)|half (?:the|your) price|cheaper|(?:lower|come down|discount|knock|bring (?:it|that) down|reduce|match)|costs? (?:\w+ )?more|more than (?:you|yours|we (?:have|pay|can))|under your|undercut\w*|higher than|below what)\b/iu
/** A bare figure from here on is a sum where money is spoken of. */
const leastSum = 1_000

const hasSum = (text: string): boolean =>
  quantitiesOf(text).some(({ dimension, value }) => dimension === 'money' || value >= leastSum)

/**
 * Whether there is a price to stand by at a rep turn that answers `answers` about money: a sum that somebody has named
 * by then, or words that only a known price calls forth. No budget is not yet a price.
 */
export const priceStands = (
  { turns }: BlindTranscript,
  { n }: RepTurn,
  answers: Pick<BuyerTurn, 'text'>,
): boolean => challenged.test(answers.text) || turns.some((turn) => turn.n <= n && hasSum(turn.text))
