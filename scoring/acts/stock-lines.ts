import { wordsOf } from '../behaviours/clean-text.ts'
import { contentStems, stemsOf, shareFound } from '../behaviours/content-words.ts'
import { quantitiesOf } from '../behaviours/quantities.ts'
import { asksQuestion } from '../behaviours/sentence-mood.ts'
import type { Opening } from '../opportunities.ts'
import { sentencesOf } from '../sentences.ts'
import type { OwnLine } from '../transcript.ts'
import type { Act } from './act.ts'

/** Stems with a meaning that a line needs before saying it twice says anything: everybody greets and thanks alike. */
const leastStems = 5
/** Share of the stems, either way, and of the pairs of words from which two lines are nearly the same. */
const sameStems = 0.75
const samePairs = 0.6

/**
 * Lines of a turn that the rep has nearly word for word said to other buyers before. Figures, questions and what
 * answers a direct question are spared: the truth about the offer is the same for everybody.
 */
export function stockLines({ turn, kinds }: Opening, earlier: readonly OwnLine[]): readonly Act[] {
  if (kinds.has('question') || earlier.length === 0) return []
  return sentencesOf(turn.text).flatMap(({ quote }): Act[] => {
    if (stemsOf(quote).size < leastStems || asksQuestion(quote) || quantitiesOf(quote).length > 0) return []
    const said = earlierSaid(quote, earlier)
    return said ? [{ kind: 'stock-line', turn: turn.n, quote, weight: 1, beside: said }] : []
  })
}

/** The latest earlier line that is nearly the same; `earlier` newest first. */
function earlierSaid(quote: string, earlier: readonly OwnLine[]): Act['beside'] | null {
  for (const { where, turn, text } of earlier) {
    const found = sentencesOf(text).find((one) => nearlySame(quote, one.quote))
    if (found) return { where, turn, quote: found.quote }
  }
  return null
}

/** Whether two lines hold nearly the same words in nearly the same order. */
export function nearlySame(one: string, other: string): boolean {
  const [a, b] = [stemsOf(one), stemsOf(other)]
  if (b.size < leastStems || Math.min(shareFound(a, b), shareFound(b, a)) < sameStems) return false
  const [pairsA, pairsB] = [pairsOf(one), pairsOf(other)]
  return Math.min(shareFound(pairsA, pairsB), shareFound(pairsB, pairsA)) >= samePairs
}

/** Neighbouring stems, so that the same words about something else are another line. */
function pairsOf(text: string): ReadonlySet<string> {
  const stems = wordsOf(text).flatMap((word) => [...contentStems([word])])
  return new Set(stems.slice(1).map((stem, index) => `${stems[index] ?? ''} ${stem}`))
}
