import { clauseLimit, clausesOf } from '#scoring/behaviours/clauses.ts'
import { array, assert, constantFrom, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'

const texts = (turn: string): readonly string[] => clausesOf(turn).map(({ text }) => text)

describe('clausesOf', () => {
  it.each([
    ['', []],
    [' … ', []],
    ['ok', ['ok']],
    ['It is 3.5 percent. Why?', ['It is 3.5 percent. Why?']],
    [
      'I hear you, the last rollout cost you a weekend. What would make this a no for you?',
      ['I hear you, the last rollout cost you a weekend.', 'What would make this a no for you?'],
    ],
    [
      'yeah i get that the budget is tight but honestly i think you should sign this week because the price goes up on friday',
      [
        'yeah i get that the budget is tight',
        'but honestly i think you should sign this week',
        'because the price goes up on friday',
      ],
    ],
    [
      'It was the pump twice in June Who got out of bed for that The fitter was Ngozi I think',
      ['It was the pump twice in June', 'Who got out of bed for that', 'The fitter was Ngozi I think'],
    ],
  ])('cuts %j', (turn, expected) => {
    expect(texts(turn)).toEqual(expected)
  })

  it('gives at most the limit of clauses, in order, apart, each quoted from the turn', () => {
    const word = constantFrom(
      'so',
      'we',
      'think',
      'price',
      'but',
      'you',
      'said',
      'what',
      'would',
      'no',
      'Dana',
      '12%',
    )
    const gap = constantFrom(' ', ' ', ' ', '. ', ', ', '\n', '? ', ' — ', '; ')
    assert(
      property(array(tuple(word, gap), { maxLength: 120 }), (pairs) => {
        const turn = pairs.flat().join('')
        const clauses = clausesOf(turn)
        expect(clauses.length).toBeLessThanOrEqual(clauseLimit)
        let at = 0
        for (const { start, end, text } of clauses) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text).toBe(turn.slice(start, end))
          expect(text.trim()).not.toBe('')
          at = end
        }
      }),
    )
  })
})
