import { wordsOf } from '../behaviours/clean-text.ts'
import { stemsOf } from '../behaviours/content-words.ts'
import type { MeasureId } from './measures.ts'

/** Something that somebody says they do, from their own answer. */
export type NamedAct = {
  /** Their words, as they stand in the answer. */
  readonly quote: string
  readonly measure: MeasureId
  /** They say that they do it, or that they do not. */
  readonly does: boolean
  /** What it is about, as stems of words; empty where they name the act alone. */
  readonly about: readonly string[]
}

/** How people name what they do. The first that fits a clause counts. */
const names: readonly (readonly [MeasureId, RegExp])[] = [
  [
    'invites_no',
    /\b(?:(?:ask|tell|let|invite)\b.{0,30}\b(?:say no|a no|turn (?:me|us) down|walk away)|easy to (?:refuse|say no))\b/iu,
  ],
  [
    'asks_before_claiming',
    /\bask(?:ing)?\b.{0,40}\bbefore\b|\bask(?:ing)? first\b|\bquestions? (?:first|before)\b/iu,
  ],
  [
    'asks_plainly',
    /\bask(?:ing)?\b.{0,25}\b(?:for (?:the|a|an) (?:date|day|meeting|order|deal|business|decision|signature|next step)|to (?:sign|decide|commit))\b/iu,
  ],
  [
    'discounts_early',
    /\b(?:discount|lower the price|drop the price|come down (?:on|in) price|cut the price|cheaper)\b/iu,
  ],
  [
    'holds_with_reason',
    /\b(?:hold|stand by|stick to|keep)\b.{0,25}\b(?:price|rate|terms|number|position|view)\b/iu,
  ],
  [
    'names_tension',
    /\b(?:name|say aloud|say out loud|call out|put on the table|address)\b.{0,35}\b(?:tension|elephant|unspoken|awkward|mood|in the room|silence|what nobody says)\b/iu,
  ],
  [
    'says_limit',
    /\b(?:limit|limits|drawback|downside|weakness|trade-?off|what we (?:can't|cannot|don't) do|don't know|where (?:it|we) (?:fails?|falls?)|bad fit|not (?:a |the right )?fit|admit|own up)\b/iu,
  ],
  [
    'gives_back',
    /\b(?:repeat|reflect|mirror|give back|play back|say back|sum up|summari[sz]e|paraphrase|in their (?:own )?words|their words)\b/iu,
  ],
  [
    'ties_proof',
    /\b(?:proof|evidence|case stud(?:y|ies)|reference|numbers? from|example from|customer like)\b/iu,
  ],
  ['lists_features', /\b(?:features?|feature list|capabilit(?:y|ies)|demo everything|pitch)\b/iu],
  [
    'says_own_reason',
    /\b(?:what i(?:'ve| have) seen|my own (?:story|reason|experience)|why i (?:believe|work|do)|what i believe)\b/iu,
  ],
  ['advises_unasked', /\b(?:advise|advice|tell them what to do|recommend)\b/iu],
  ['argues', /\b(?:argue|correct them|push back|contradict|prove them wrong)\b/iu],
  [
    'answers_directly',
    /\b(?:answer (?:the question|first|straight|directly|plainly)|straight answer|direct answer)\b/iu,
  ],
  [
    'words',
    /\b(?:shut up|stay quiet|keep quiet|say (?:little|less)|talk less|keep it short|be brief|let them talk|listen)\b/iu,
  ],
  ['asks_openly', /\b(?:ask|asking|question)s?\b/iu],
]

/** Words that name the act and not what it is about. */
const actWords = stemsOf(
  'ask asking question questions always never usually often mostly every time customer client buyer people person first say tell answer reply repeat reflect mirror sum summarise price discount hold stand stick proof evidence case study example advice advise argue listen talk quiet short limit limits drawback open give back call conversation start begin try tend moment before',
)
const clause = /[^.!?;\n]+?(?=\s*(?:[.!?;\n]|,\s*(?:and|but|then|so)\s+i\b|\s(?:and|but|then) i\b|$))/giu
const speaksOfSelf = /\b(?:i|i'd|i'll|i've|i'm|we|my)\b/iu
const denies =
  /\b(?:never|don't|do not|wouldn't|won't|avoid|stopped|refuse to|without|instead of|rather than|not to)\b/iu

/**
 * The acts that somebody names of themselves in an answer to an interview's question, one a clause, in order. Clauses
 * that are not about the speaker, or name nothing that is looked at, give none: what cannot be checked is not guessed.
 */
export function namedActs(answer: string): readonly NamedAct[] {
  return [...answer.matchAll(clause)].flatMap(([found]) => {
    const quote = found.trim()
    if (!speaksOfSelf.test(quote)) return []
    const named = names.find(([, pattern]) => pattern.test(quote))
    if (!named) return []
    const [measure, pattern] = named
    const at = pattern.exec(quote)?.index ?? 0
    const does = !denies.test(quote.slice(0, at))
    return [{ quote, measure, does, about: aboutOf(quote.slice(at)) }]
  })
}

/** What the act is about: "who loses" of "ask who loses". Question words carry no stem and are left to the reader. */
const aboutOf = (named: string): readonly string[] =>
  [...stemsOf(wordsOf(named).join(' '))].filter((stem) => !actWords.has(stem))
