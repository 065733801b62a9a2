import { wordsOf } from './clean-text.ts'

/** Slots into which words and word pairs are hashed; twice or four times as many read no better. */
export const wordPairSlots = 2_048

/**
 * The words and neighbouring word pairs of a text, hashed into a unit vector. The sentence model blurs how
 * a thing is put ("I'm sorry, really sorry"; "maybe we could perhaps"), which is what several codes are about.
 */
export function wordPairs(text: string): Float32Array {
  const words = ['^', ...wordsOf(text), '$']
  const counts = new Float32Array(wordPairSlots)
  const add = (token: string): void => {
    const slot = hash(token) % wordPairSlots
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  words.forEach((word, index) => {
    add(word)
    if (index > 0) add(`${words[index - 1] ?? ''} ${word}`)
  })
  const total = Math.sqrt(counts.reduce((sum, count) => sum + count, 0))
  return counts.map((count) => Math.sqrt(count) / total)
}

/** FNV-1a over UTF-16 units, unsigned 32 bits. */
function hash(token: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < token.length; index += 1) {
    value = Math.imul(value ^ token.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
