import { admits } from './admits.ts'
import { againstOwnOffer } from './against-own-offer.ts'
import { leavesFigureOut } from './asked-figure.ts'
import { canonical } from './clean-text.ts'
import { sentencesOf, type Clause } from './clauses.ts'
import type { BehaviourCode } from './codes.ts'
import { stemsOf } from './content-words.ts'
import { asksQuestion } from './sentence-mood.ts'
import { quantitiesOf } from './quantities.ts'
import type { CodedBehaviour, Worked } from './reading.ts'

/** What a coded turn is looked at again with. Offsets of `coded` and `worked` are those of `text`. */
export type Seen = {
  readonly text: string
  /** The clauses as they were coded. */
  readonly coded: readonly CodedBehaviour[]
  readonly worked: readonly Omit<Worked, 'quote'>[]
  /** The question that the turn answers, if any. */
  readonly question: string | null
  /** What the buyer said before this turn. */
  readonly said: readonly string[]
  readonly band: number
}
export type Settled = {
  readonly behaviours: readonly CodedBehaviour[]
  readonly unsure: readonly CodedBehaviour[]
}

/** Confidence from which the head alone may say that somebody presses; below it the sentence alone has to say so, too. */
const surePressure = 0.7
/** How sure a sentence against one's own offer is, seen in its words. */
const sureLoss = 0.75
/** What a sentence against one's own offer is not, however much it sounds like it. */
const notItself: ReadonlySet<BehaviourCode> = new Set([
  'unasked_advice',
  'arguing',
  'dodge',
  'discount_early',
  'generic_empathy',
  'canned_line',
  'pressure',
])

/**
 * Codes as they are given after a second look at what the head cannot see: whom a sentence costs something, whether a
 * reflection gives anything back, whether what is taken for pressure presses. What does not stand is unsure.
 */
export function settled(seen: Seen): Settled {
  const read = withOwnLoss(seen)
  const stands = (one: CodedBehaviour): boolean =>
    one.confidence >= seen.band &&
    pressesSurely(one, seen) &&
    givesBack(one, seen) &&
    answers(one, seen) &&
    !owns(one, seen)
  return { behaviours: read.filter(stands), unsure: read.filter((one) => !stands(one)) }
}

type Span = Pick<Clause, 'start' | 'end'>
const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

const pressesSurely = (one: CodedBehaviour, { worked }: Seen): boolean =>
  one.code !== 'pressure' ||
  one.confidence >= surePressure ||
  worked.some((other) => other.manner === 'presses' && overlap(one, other))

const addressed = /\b(?:you|your|yours|yourself|you've|you're|you'd|you'll)\b/u

/**
 * An answer has a question, and something like the figure where one was asked for; what asks is none. It excludes a dodge,
 * and the surer of the two stands: where both were read it was right in 17 of 27 labelled turns.
 */
function answers(one: CodedBehaviour, seen: Seen): boolean {
  const surer = (code: BehaviourCode) =>
    seen.coded.filter((other) => other.code === code && other.confidence > one.confidence)
  if (one.code === 'dodge') return !surer('direct_answer').some((other) => meetsQuestion(other, seen))
  return one.code !== 'direct_answer' || (meetsQuestion(one, seen) && surer('dodge').length === 0)
}

const meetsQuestion = ({ quote }: CodedBehaviour, { question, text }: Seen): boolean =>
  question !== null && !leavesFigureOut(question, text) && !asksQuestion(quote)

/** A reflection gives back something of theirs: it speaks to them, or has a word or a figure that they had. */
function givesBack({ code, quote }: CodedBehaviour, { said }: Seen): boolean {
  if (code !== 'specific_reflection' || addressed.test(canonical(quote))) return true
  const own = stemsOf(quote)
  const figures = quantitiesOf(quote)
  return said.some(
    (text) =>
      [...stemsOf(text)].some((stem) => own.has(stem)) ||
      quantitiesOf(text).some(({ value }) => figures.some((one) => one.value === value)),
  )
}

/** Who owns that the other side is right neither disputes nor boasts: "it's true, most of it". */
const notOwned: ReadonlySet<BehaviourCode> = new Set(['arguing', 'bare_assertion'])
const owns = (one: CodedBehaviour, { text }: Seen): boolean =>
  notOwned.has(one.code) && sentencesOf(text).some((other) => overlap(one, other) && admits(other.text))

/** Who tells somebody not to buy neither advises nor presses them; it is a truth that costs. */
function withOwnLoss({ text, coded, worked, band }: Seen): readonly CodedBehaviour[] {
  const presses =
    worked.some(({ manner }) => manner === 'presses') ||
    coded.some(({ code, confidence }) => code === 'pressure' && confidence >= band)
  const told = sentencesOf(text).filter((sentence) => {
    const kind = againstOwnOffer(sentence.text)
    return kind === 'turnsAway' || (kind === 'misfit' && !presses)
  })
  const [first] = told
  if (!first) return coded
  const isOther = (one: CodedBehaviour): boolean =>
    !(notItself.has(one.code) && (one.code === 'pressure' || told.some((other) => overlap(one, other))))
  const before = coded.find(({ code }) => code === 'costly_truth')
  const loss: CodedBehaviour =
    before && before.confidence >= sureLoss
      ? before
      : {
          code: 'costly_truth',
          confidence: sureLoss,
          quote: first.text,
          start: first.start,
          end: first.end,
          source: 'cue',
        }
  return [...coded.filter((one) => one.code !== 'costly_truth' && isOther(one)), loss].toSorted(
    (a, b) => b.confidence - a.confidence,
  )
}
