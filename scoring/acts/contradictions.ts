import { wordsOf } from '../behaviours/clean-text.ts'
import { clausesOf } from '../behaviours/clauses.ts'
import { compareNumber } from '../behaviours/compare-number.ts'
import { isContentWord, stem, shareFound } from '../behaviours/content-words.ts'
import { readNumber } from '../behaviours/number-words.ts'
import { quantitiesOf, type Quantity } from '../behaviours/quantities.ts'
import { remembered } from '../behaviours/remembered.ts'
import { asksQuestion, negated, onlySupposes } from '../behaviours/sentence-mood.ts'
import { visibleText } from '../behaviours/visible-text.ts'
import { sentencesOf } from '../sentences.ts'
import { surest } from '../surest.ts'
import { answeredBy, buyerTurns, repTurns, type BlindTranscript, type RepTurn } from '../transcript.ts'

/** A figure that the rep stated, with what it is about. */
type Stated = {
  readonly turn: number
  readonly quote: string
  readonly about: ReadonlySet<string>
  readonly quantities: readonly Quantity[]
}
/** Two figures of the rep's for the same thing; `corrected` where the later one takes the earlier back in so many words. */
export type Contradiction = {
  readonly turn: number
  readonly quote: string
  readonly before: { readonly turn: number; readonly quote: string }
  readonly corrected: string | null
}

/** Share of the stems, either way, from which two figures are about the same thing. */
const sameThing = 0.6
/** A figure that says less than this of what it is about takes its subject from the question that it answers. */
const leastAbout = 2

/**
 * Another time, another condition, an offer: two figures that need not be one and the same. Where one clause has such
 * a word the figures are left alone.
 */
const otherwise =
  /\b(?:if|unless|could|would|might|may|maybe|perhaps|off|discount|instead|down to|as low as|extra|another|additional|next|last|first|second|third|later|before|used to|was|were|had|ago|then|once|some|others?|between|from|up to|starting|minimum|maximum|on top|usually|sometimes|typically)\b/iu
const takesBack =
  /\b(?:(?:i|we) (?:said|told you|quoted|gave you|mentioned)\b.{0,60}\b(?:wrong|mistake|not right|incorrect|should have|meant|it's|it is|actually)|i was wrong|that was wrong|i (?:misspoke|got that wrong|made a mistake|have to correct)|let me correct|correct(?:ing)? myself|to correct what i said|scratch that|i meant (?:to say )?|my mistake|i need to correct)\b/u
const units =
  /^(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|quarters?|years?|percent|per|cent|euros?|dollars?|pounds?|bucks?|quid|eur|usd|gbp|times|a|an|each|every|about|around|roughly|exactly|only)$/u

/** Figures of the rep's own that do not go together, each beside the latest earlier one. In order of turns. */
export function contradictionsIn(transcript: BlindTranscript): readonly Contradiction[] {
  const said: Stated[] = []
  return repTurns(transcript).flatMap((turn) => {
    const now = statedIn(turn, transcript)
    const found = now.flatMap((one) => {
      const before = said.findLast((earlier) => conflicts(earlier, one))
      return before ? [contradiction(turn, one, before, transcript)] : []
    })
    said.push(...now)
    return found.filter((one) => one !== null).slice(0, 1)
  })
}

function contradiction(
  turn: RepTurn,
  now: Stated,
  before: Stated,
  transcript: BlindTranscript,
): Contradiction | null {
  // Who concedes a price has not misremembered it.
  const conceded = now.quantities.some(({ dimension }) => dimension === 'money' || dimension === 'percent')
  if (conceded && surest(turn.reading, ['discount_early']) > 0) return null
  if (supports(transcript, now) && !supports(transcript, before)) return null
  if (supports(transcript, now) && supports(transcript, before)) return null
  const back = sentencesOf(turn.text).find(({ plain }) => takesBack.test(plain))
  const { turn: n, quote } = before
  return { turn: turn.n, quote: now.quote, before: { turn: n, quote }, corrected: back?.quote ?? null }
}

/** Whether the fact sheet has a figure as it was stated there. */
const supports = (transcript: BlindTranscript, { turn, quote }: Stated): boolean =>
  repTurns(transcript)
    .find(({ n }) => n === turn)
    ?.reading.claims.some((one) => one.verdict === 'supported' && one.quote.includes(quote)) ?? false

function statedIn(turn: RepTurn, transcript: BlindTranscript): readonly Stated[] {
  const figures = figuresIn(turn.text)
  if (figures.length === 0) return []
  const heard = buyerTurns(transcript)
    .filter(({ n }) => n < turn.n)
    .flatMap((one) => quantitiesOf(one.text))
  const question = answeredBy(transcript, turn)?.reading.question ?? null
  return figures.flatMap(({ quote, own, quantities }): Stated[] => {
    const left = quantities.filter((one) => !heard.some((theirs) => theirs.value === one.value))
    const about = own.size < leastAbout && question !== null ? new Set([...own, ...aboutOf(question)]) : own
    return left.length === 0 || about.size === 0 ? [] : [{ turn: turn.n, quote, about, quantities: left }]
  })
}

type Figure = {
  readonly quote: string
  readonly own: ReadonlySet<string>
  readonly quantities: readonly Quantity[]
}

/** The clauses of a turn that state an exact figure, whatever was said before. */
const figuresIn = remembered((source): readonly Figure[] => {
  const { text, original } = visibleText(source)
  if (!quantitiesOf(text).some(exact)) return []
  return clausesOf(text).flatMap((clause): Figure[] => {
    const quantities = quantitiesOf(clause.text).filter(exact)
    if (quantities.length === 0 || otherwise.test(clause.text)) return []
    if (asksQuestion(clause.text) || onlySupposes(clause.text) || negated(clause.text)) return []
    const quote = source.slice(original(clause.start), original(clause.end - 1) + 1)
    return [{ quote, own: aboutOf(clause.text), quantities }]
  })
})

function exact({ bound, value, high }: Quantity): boolean {
  return bound === 'exact' && high === value
}

/** The stems of a clause without its numbers and what they are counted in. */
function aboutOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const found = new Set<string>()
  for (let at = 0; at < words.length; at += 1) {
    const number = readNumber(words, at)
    if (number !== null) {
      at += number.length - 1
      continue
    }
    const word = words[at] ?? ''
    if (isContentWord(word) && !units.test(word)) found.add(stem(word))
  }
  return found
}

/** The same thing with one figure that differs; where more of them differ it is about another case. */
function conflicts(before: Stated, now: Stated): boolean {
  if (before.turn === now.turn) return false
  if (Math.min(shareFound(before.about, now.about), shareFound(now.about, before.about)) < sameThing)
    return false
  const compared = now.quantities.map((one) =>
    before.quantities.map((other) => compareNumber(one, other.value, other)),
  )
  const differing = compared.filter((row) => row.includes('different') && !row.includes('same'))
  return differing.length === 1
}
