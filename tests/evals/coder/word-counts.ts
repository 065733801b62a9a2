import { wordsOf } from '#scoring/behaviours/clean-text.ts'
import { contentStems } from '#scoring/behaviours/content-words.ts'
import type { WordCounts } from '#scoring/behaviours/word-weight.ts'

const least = 4

/** In how many texts each stem occurs. */
export function wordCountsOf(texts: readonly string[]): WordCounts {
  const found = new Map<string, number>()
  for (const text of texts)
    for (const stem of contentStems(wordsOf(text))) found.set(stem, (found.get(stem) ?? 0) + 1)
  const listed = [...found]
    .filter(([stem, count]) => count >= least && !/\d/.test(stem))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { texts: texts.length, least, counts: listed.map(([stem, count]) => `${stem} ${count}`).join(' ') }
}
