import { clausesOf } from '../behaviours/clauses.ts'
import { stemsOf } from '../behaviours/content-words.ts'
import { wordCounts } from '../behaviours/weights/word-counts.ts'
import { wordWeightOf } from '../behaviours/word-weight.ts'

const weight = wordWeightOf(wordCounts)
const mostShown = 2
/** Meaning words of a clause that lie unused, and their share of its weight, from which it is worth showing. */
const leastStems = 2
const leastShare = 0.6

/**
 * What of a buyer's words was taken up by none of the replies: whole clauses, verbatim, those with the most that is
 * particular first, at most two.
 */
export function unusedOf(line: string, replies: readonly string[]): readonly string[] {
  const used = new Set(replies.flatMap((reply) => [...stemsOf(reply)]))
  const weigh = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + weight(stem), 0)
  return clausesOf(line)
    .map(({ text }) => {
      const stems = [...stemsOf(text)]
      const left = stems.filter((stem) => !used.has(stem))
      return { text: text.trim(), left, all: weigh(stems), weight: weigh(left) }
    })
    .filter(({ left, all, weight: unused }) => left.length >= leastStems && unused >= leastShare * all)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostShown)
    .map(({ text }) => text)
}
