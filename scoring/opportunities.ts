import {
  answeredBy,
  buyerTurns,
  repTurns,
  type BlindTranscript,
  type BuyerTurn,
  type RepTurn,
} from './transcript.ts'

export const opportunityKinds = [
  'said-something',
  'objection',
  'question',
  'price',
  'discomfort',
  'bad-fit',
  'rejection',
  'closing',
  'claim',
] as const
export type OpportunityKind = (typeof opportunityKinds)[number]

/** A rep turn together with what the conversation invited there. */
export type Opening = {
  readonly turn: RepTurn
  readonly answers: BuyerTurn | null
  readonly kinds: ReadonlySet<OpportunityKind>
  /** Whether something new is invited here: a question, or an objection or cue that was not there the turn before. */
  readonly fresh: boolean
}

/** Fewer words than this ("Go on.") give nothing to take up. */
const leastWords = 5
/** Confidence from which a buyer's objection counts as one. */
const sureObjection = 0.35
const words = (text: string) => text.split(/\s+/u).filter(Boolean).length
const priceWords =
  /\b(price|pric(?:ey|ing)|cost|costs|budget|fee|fees|discount|expensive|cheaper|salary|pay|valuation)\b|[£$€]/iu

/** What each rep turn was invited to, from the transcript alone. In order of turns. */
export function openingsOf(transcript: BlindTranscript): readonly Opening[] {
  const reps = repTurns(transcript)
  const last = reps.length - 1
  let before = ''
  return reps.map((turn, index) => {
    const answers = answeredBy(transcript, turn)
    const kinds = new Set<OpportunityKind>(answers ? fromBuyer(answers) : [])
    if (answers && rejected(transcript, answers)) kinds.add('rejection')
    if (turn.reading.claims.length > 0) kinds.add('claim')
    if (closing(transcript, index, last, answers)) kinds.add('closing')
    const now = `${kinds.has('objection') ? answers?.reading.objection : ''}/${kinds.has('discomfort')}`
    const invited = kinds.has('objection') || kinds.has('discomfort')
    const fresh = kinds.has('question') || (invited && now !== before)
    before = now
    return { turn, answers, kinds, fresh }
  })
}

function fromBuyer({ text, reading }: BuyerTurn): OpportunityKind[] {
  const kinds: OpportunityKind[] = []
  if (words(text) >= leastWords) kinds.push('said-something')
  const objects = reading.objection !== 'none' && reading.confidence.objection >= sureObjection
  if (objects) kinds.push('objection')
  if (reading.question !== null) kinds.push('question')
  if (objects && reading.objection === 'price') kinds.push('price')
  else if (reading.question !== null && priceWords.test(reading.question)) kinds.push('price')
  if (reading.discomfort) kinds.push('discomfort')
  if (objects && (reading.objection === 'need' || reading.objection === 'status_quo')) kinds.push('bad-fit')
  return kinds
}

/** A no to something that was asked for. */
function rejected(transcript: BlindTranscript, buyer: BuyerTurn): boolean {
  if (buyer.reading.stance !== 'resist') return false
  const asked = repTurns(transcript).findLast(({ n }) => n < buyer.n)
  return asked?.reading.behaviours.some(({ code }) => code === 'clean_ask' || code === 'hedged_ask') ?? false
}

/** The window for an ask: the last two rep turns of a real conversation, or a buyer who is coming round. */
function closing(
  transcript: BlindTranscript,
  index: number,
  last: number,
  answers: BuyerTurn | null,
): boolean {
  if (buyerTurns(transcript).length < 3) return false
  return index >= Math.max(2, last - 1) || (answers?.reading.ladder ?? 0) >= 3
}
