import { asksQuestion } from './behaviours/sentence-mood.ts'
import { priceStands } from './price-standing.ts'
import { recallsBuyer } from './recall.ts'
import { rising } from './rising.ts'
import { steppedBack } from './step-back.ts'
import {
  answeredBy,
  buyerTurns,
  repTurns,
  type BlindTranscript,
  type BuyerTurn,
  type RepTurn,
} from './transcript.ts'

/** `price`: money is spoken of; `term`: and there is a price to stand by. */
export const opportunityKinds = [
  'said-something',
  'objection',
  'question',
  'price',
  'term',
  'discomfort',
  'bad-fit',
  'rejection',
  'closing',
  'parting',
  'claim',
] as const
export type OpportunityKind = (typeof opportunityKinds)[number]
/** What was invited, and how surely, 0–1: a chance that may have been none weighs less. */
type Kinds = ReadonlyMap<OpportunityKind, number>

/** A rep turn together with what the conversation invited there. */
export type Opening = {
  readonly turn: RepTurn
  readonly answers: BuyerTurn | null
  readonly kinds: Kinds
  /** Whether something new is invited here: a question, or an objection or cue that was not there the turn before. */
  readonly fresh: boolean
  /** Whether the rep comes back to something that this buyer said, in this turn or longer ago. */
  readonly recalls: boolean
}

/** Fewer words than this ("Go on.") give nothing to take up. */
const leastWords = 5
/** Confidence from which a buyer's objection counts as one, and from which it counts in full. */
const sureObjection = 0.35
const fullObjection = 0.6
/** A hint that it does not fit is not forgotten with the next line: it counts half as much each turn. */
const fading = 0.5
const faded = 0.2
/** A question that only its mark gives away may have been none. */
const byMark = 0.6
const words = (text: string) => text.split(/\s+/u).filter(Boolean).length
const priceWords =
  /\b(price|prices|pric(?:ey|ing)|cost|costs|budget|fee|fees|money|discount|expensive|cheap|cheaper|salary|wage|wages|pay|pays|paid|valuation|euros?|pounds?|dollars?|percent)\b|[£$€%]/iu

/** What each rep turn was invited to, from the transcript alone. In order of turns. */
export function openingsOf(transcript: BlindTranscript): readonly Opening[] {
  const reps = repTurns(transcript)
  const back = steppedBack(reps)
  let before = ''
  let badFit = 0
  return reps.map((turn, index) => {
    const answers = answeredBy(transcript, turn)
    const kinds = new Map<OpportunityKind, number>(answers ? fromBuyer(answers, reps[index - 1]) : [])
    badFit = Math.max(kinds.get('bad-fit') ?? 0, badFit * fading)
    if (badFit >= faded) kinds.set('bad-fit', badFit)
    const money = kinds.get('price') ?? 0
    if (answers && money > 0 && priceStands(transcript, turn, answers)) kinds.set('term', money)
    const refused = answers ? rejected(reps[index - 1], answers) : 0
    if (refused > 0) kinds.set('rejection', refused)
    if (turn.reading.claims.length > 0) kinds.set('claim', 1)
    const window = closing(transcript, index, reps.length - 1, answers)
    const gone = back !== null && index >= back.at ? back.surely : 0
    if (gone > 0) kinds.set('parting', gone)
    if (window > gone) kinds.set('closing', window - gone)
    const now = `${kinds.has('objection') ? answers?.reading.objection : ''}/${kinds.has('discomfort')}`
    const invited = kinds.has('objection') || kinds.has('discomfort')
    const fresh = kinds.has('question') || (invited && now !== before)
    before = now
    return { turn, answers, kinds, fresh, recalls: recallsBuyer(transcript, turn) }
  })
}

function fromBuyer({ text, reading }: BuyerTurn, rep: RepTurn | undefined): [OpportunityKind, number][] {
  const kinds: [OpportunityKind, number][] = []
  if (words(text) >= leastWords) kinds.push(['said-something', 1])
  const { objection, question, confidence } = reading
  const objects = objection !== 'none' && confidence.objection >= sureObjection
  const surely = rising(confidence.objection, sureObjection / 2, fullObjection)
  if (objects) kinds.push(['objection', surely])
  if (question !== null) kinds.push(['question', asksQuestion(question.replaceAll('?', '')) ? 1 : byMark])
  // Money has to have been spoken of: "that's high" is about a price only where one was named.
  const aboutMoney = priceWords.test(text) || priceWords.test(rep?.text ?? '')
  if (question !== null && priceWords.test(question)) kinds.push(['price', 1])
  else if (objects && objection === 'price' && aboutMoney) kinds.push(['price', surely])
  if (reading.discomfort) kinds.push(['discomfort', 1])
  if (objects && (objection === 'need' || objection === 'status_quo')) kinds.push(['bad-fit', surely])
  return kinds
}

/** A no to something that was asked for. */
function rejected(asked: RepTurn | undefined, { reading }: BuyerTurn): number {
  if (reading.stance !== 'resist') return 0
  const asks = asked?.reading.behaviours.filter(({ code }) => code === 'clean_ask' || code === 'hedged_ask')
  const surely = Math.max(0, ...(asks ?? []).map(({ confidence }) => rising(confidence, 0.3, 0.6)))
  return surely * rising(reading.confidence.stance, 0.35, 0.6)
}

/** The window for an ask: the last three rep turns of a real conversation, or a buyer who is coming round. */
function closing(
  transcript: BlindTranscript,
  index: number,
  last: number,
  answers: BuyerTurn | null,
): number {
  if (buyerTurns(transcript).length < 3) return 0
  if (index >= Math.max(2, last - 2)) return 1
  if (!answers || answers.reading.ladder < 3) return 0
  return rising(answers.reading.confidence.ladder, 0.3, 0.6)
}
