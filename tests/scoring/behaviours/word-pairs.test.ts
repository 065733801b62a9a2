import { wordPairs, wordPairSlots } from '#scoring/behaviours/word-pairs.ts'
import { cosine } from '#scoring/behaviours/similarity.ts'
import { describe, expect, it } from 'vitest'

describe('wordPairs', () => {
  it('is a unit vector, also of a blank text', () => {
    for (const text of ['', 'Sorry, really sorry, so sorry.', 'What would make this a no?']) {
      const vector = wordPairs(text)
      expect(vector).toHaveLength(wordPairSlots)
      expect(cosine(vector, vector)).toBeCloseTo(1, 5)
    }
  })

  it('sees words and their order and neither capitals nor punctuation', () => {
    expect(wordPairs('Can we meet?')).toEqual(wordPairs('can we meet'))
    expect(wordPairs('we can meet')).not.toEqual(wordPairs('can we meet'))
  })
})
