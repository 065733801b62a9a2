import { wordsOf } from '#scoring/behaviours/clean-text.ts'
import type { Line } from './units.ts'

type Said = Pick<Line, 'text' | 'speaker'>

const leastSeen = 2

/**
 * The baseline that every figure stands beside: words and pairs of words of a unit, as far as the train split knows them,
 * and who speaks. @returns an input per unit, square roots of counts at length 1
 */
export function wordBags(
  train: readonly Said[],
  speakers: readonly string[] = [],
): (units: readonly Said[]) => Float32Array[] {
  const seen = new Map<string, number>()
  for (const { text } of train)
    for (const token of new Set(tokensOf(text))) seen.set(token, (seen.get(token) ?? 0) + 1)
  const known = [...seen].filter(([, times]) => times >= leastSeen).map(([token]) => token)
  const columns = new Map(known.map((token, column) => [token, column]))
  return (units) =>
    units.map(({ text, speaker }) => {
      const input = new Float32Array(columns.size + speakers.length)
      const tokens = tokensOf(text).flatMap((token) => columns.get(token) ?? [])
      for (const column of tokens) input[column] = (input[column] ?? 0) + 1
      const scaled = input.map((count) => Math.sqrt(count / Math.max(1, tokens.length)))
      speakers.forEach((who, index) => {
        scaled[columns.size + index] = who === speaker ? 1 : 0
      })
      return scaled
    })
}

function tokensOf(text: string): string[] {
  const words = ['^', ...wordsOf(text), '$']
  // A question mark is a word of its own: without it the baseline would be weaker than it need be.
  return [
    ...words,
    ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`),
    ...(text.includes('?') ? ['?'] : []),
  ]
}
