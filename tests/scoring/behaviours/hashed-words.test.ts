import { hashedLetters, hashedSlots, hashedWords } from '#scoring/behaviours/hashed-words.ts'
import { cosine } from '#scoring/behaviours/similarity.ts'
import { describe, expect, it } from 'vitest'

describe('hashedWords', () => {
  it('is a unit vector, also of a blank text', () => {
    for (const text of ['', 'Sorry, really sorry, so sorry.', 'What would make this a no?']) {
      const vector = hashedWords(text, 2)
      expect(vector).toHaveLength(hashedSlots)
      expect(cosine(vector, vector)).toBeCloseTo(1, 5)
    }
  })

  it('sees words and their order and neither capitals nor punctuation', () => {
    expect(hashedWords('Can we meet?', 2)).toEqual(hashedWords('can we meet', 2))
    expect(hashedWords('we can meet', 2)).not.toEqual(hashedWords('can we meet', 2))
  })

  it('sees neighbours as far as it is told to', () => {
    const filled = (text: string, longest: number) =>
      hashedWords(text, longest).filter((value) => value > 0).length
    // "^", "a", "b", "$", three pairs, two triples.
    expect(filled('a b', 1)).toBe(4)
    expect(filled('a b', 2)).toBe(7)
    expect(filled('a b', 3)).toBe(9)
  })
})

describe('hashedLetters', () => {
  it('brings spellings of a word closer than other words', () => {
    const word = hashedLetters('apologise')
    expect(cosine(word, hashedLetters('apologize'))).toBeGreaterThan(0.4)
    expect(cosine(word, hashedLetters('tomorrow'))).toBeLessThan(0.2)
  })

  it('is zero where there are no words', () => {
    expect(hashedLetters(' ?!').every((value) => value === 0)).toBe(true)
  })
})
