import { hashedLetters, hashedWords } from './hashed-words.ts'
import { headScores, softmax, unpackHead } from './linear-head.ts'
import { sentenceHead } from './weights/sentence-head.ts'

/** What a sentence is besides what the codebook codes; `pressure` is pressing of no particular kind, `plain` the rest. */
export const sentenceKinds = [
  'filler',
  'urgency',
  'guilt',
  'threat',
  'pressure',
  'flattery',
  'plain',
] as const
export type SentenceKind = (typeof sentenceKinds)[number]
export type SentenceShares = Readonly<Record<SentenceKind, number>>

/** Weight of words and letters beside the sentence's own unit vector, chosen on batches left out. */
const scales = { words: 0.6, letters: 0.4 }
const pairs = 2

/** The input of the head; training builds its examples with the same function. */
export function sentenceInput(text: string, vector: Float32Array): Float32Array {
  const words = hashedWords(text, pairs).map((value) => value * scales.words)
  const letters = hashedLetters(text).map((value) => value * scales.letters)
  const whole = new Float32Array(vector.length + words.length + letters.length)
  whole.set(vector)
  whole.set(words, vector.length)
  whole.set(letters, vector.length + words.length)
  return whole
}

const head = unpackHead(sentenceHead)

/** How far a sentence, alone and without its context, is of each kind: shares that sum to 1. `vector` is that of `text`. */
export function sentenceShares(text: string, vector: Float32Array): SentenceShares {
  const shares = softmax(headScores(head, sentenceInput(text, vector)))
  return Object.fromEntries(sentenceKinds.map((kind, index) => [kind, shares[index] ?? 0])) as SentenceShares
}
