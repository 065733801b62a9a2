import { visibleText } from '../behaviours/visible-text.ts'
import { injectedIn, withoutInjected } from '../injected.ts'

/** A turn as the judge is shown it, and the way from a quote of the judge's to the words that were said. */
export type ShownTurn = {
  readonly n: number
  readonly speaker: 'rep' | 'buyer'
  readonly text: string
  /** Whether something in it is addressed to the scorer; the judge is not shown that, and nothing here counts. */
  readonly addressed: boolean
  /** The words of the turn that a quote repeats, offsets in UTF-16 units of the original; null where it repeats none. */
  find(quote: string): Quoted | null
  /** The same for words, of which one is enough. */
  findWord(words: string): Quoted | null
}
export type Quoted = { readonly quote: string; readonly start: number; readonly end: number }

/** Marks with which some models and templates tell who speaks. */
const roleTokens =
  /<\|[^|<>]{1,40}\|>|\[\/?(?:INST|SYS|SYSTEM|ASSISTANT|USER)\]|<<\/?SYS>>|<\/?s>|<\/?(?:system|assistant|user|human|instructions?|tool)\b[^>]{0,80}>/giu
/** Wording that speaks to whoever scores. Wider than what voids built-in readings: here it only keeps the model out. */
const toTheScorer =
  /\b(?:(?:dear|note to|message to|attention)(?:\s+(?:the|all|any))?|to\s+(?:the|all|any))\s+(?:evaluators?|graders?|raters?|judges?|scorers?|assessors?|language model|ai model)\b|\b(?:evaluators?|graders?|raters?|scorers?|assessors?)\s*[:,]|\b(?:rate|score|grade|mark)\s+(?:this|me|the rep|every|all|each)\b[^.!?\n]{0,60}\b(?:high\w*|full|max\w*|top|shown|true|yes|10|100|5)\b|\b(?:all|every)\s+(?:items?|criteri\w+)\b[^.!?\n]{0,40}\b(?:shown|met|true|satisfied)\b|\b(?:you are|act as)\s+(?:a|an|the)\s+(?:helpful\s+)?(?:ai|assistant|language model)\b/iu

/** Fewer words than this quote nothing, unless the whole turn is shorter. */
const leastWords = 2

/** What the judge sees of a turn: visible characters only, marks of roles and whatever addresses the scorer blanked out. */
export function shownTurn(said: {
  readonly n: number
  readonly speaker: 'rep' | 'buyer'
  readonly text: string
}): ShownTurn {
  const visible = visibleText(said.text)
  const withoutRoles = visible.text.replace(roleTokens, blank)
  const addressed = injectedIn(withoutRoles).length > 0 || toTheScorer.test(withoutRoles)
  const text = withoutInjected(withoutRoles)
  const folded = fold(text)
  const find = (quote: string, least: number): Quoted | null => {
    const wanted = fold(quote).replace(/^[\s"'.]+|[\s"'.]+$/gu, '')
    if (wanted === '' || wordsIn(wanted) < least) return null
    const at = folded.indexOf(wanted)
    if (at < 0) return null
    const start = visible.original(at)
    const end = visible.original(at + wanted.length - 1) + 1
    return { quote: said.text.slice(start, end), start, end }
  }
  return {
    n: said.n,
    speaker: said.speaker,
    text,
    addressed,
    find: (quote) => find(quote, Math.min(leastWords, wordsIn(folded))),
    findWord: (words) => find(words, 1),
  }
}

const blank = (mark: string) => ' '.repeat(mark.length)
const wordsIn = (text: string) => text.split(/\s+/u).filter(Boolean).length

/** Letter by letter, so that offsets stay: models straighten quotation marks, dashes and capitals as they copy. */
function fold(text: string): string {
  return text
    .replace(/[‘’‛`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[–—−]/gu, '-')
    .replace(/…/gu, '.')
    .replace(/\s/gu, ' ')
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase()
      return lower.length === letter.length ? lower : letter
    })
}
