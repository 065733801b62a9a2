import { wordsOf } from './clean-text.ts'

/** Slots into which words or letters are hashed; twice or four times as many read no better. */
export const hashedSlots = 2_048

/**
 * The words and neighbouring words of a text, up to `longest` together, hashed into a unit vector. The sentence model
 * blurs how a thing is put ("I'm sorry, really sorry"; "maybe we could perhaps"), which is what several codes are about.
 */
export function hashedWords(text: string, longest: number): Float32Array {
  const words = ['^', ...wordsOf(text), '$']
  return unitVector(
    words.flatMap((_, from) =>
      Array.from({ length: longest }, (_unused, more) => words.slice(from, from + more + 1))
        .filter((group, more) => group.length === more + 1)
        .map((group) => group.join(' ')),
    ),
  )
}

const shortest = 3
const longestLetters = 5

/**
 * Three to five neighbouring letters of each word, hashed into a unit vector: endings, stems and what speech
 * recognition or a spelling made of a word.
 */
export function hashedLetters(text: string): Float32Array {
  const groups: string[] = []
  for (const word of wordsOf(text)) {
    const whole = `<${word}>`
    for (let length = shortest; length <= longestLetters; length += 1)
      for (let from = 0; from + length <= whole.length; from += 1)
        groups.push(whole.slice(from, from + length))
  }
  return unitVector(groups)
}

/** Square roots of the counts, of length 1; zero for no token. */
function unitVector(tokens: readonly string[]): Float32Array {
  const counts = new Float32Array(hashedSlots)
  for (const token of tokens) {
    const slot = hash(token) % hashedSlots
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  const total = Math.sqrt(Math.max(1, tokens.length))
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
