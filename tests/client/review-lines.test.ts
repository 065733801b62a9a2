import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import type { RatingView } from '#contract/rating.ts'
import { reviewView, type ReviewView } from '#contract/review.ts'
import { askedOf, readQueueSearch } from '#client/features/review/queue-search.ts'
import { shownParts } from '#client/features/review/queue-words.ts'
import { firstOpen, linesOf, ratedOf } from '#client/features/review/rated-lines.ts'
import { sentencesOf } from '#client/features/review/sentences.ts'

const rating = (dimension: RatingView['dimension'], level: number, blind: boolean): RatingView => ({
  id: randomUUID(),
  dimension,
  criterion: null,
  level,
  quotes: [],
  reason: null,
  blind,
  createdAt: '2026-11-30T09:00:00.000Z',
})

const dimension = (id: RatingView['dimension'], code: string) => ({
  id,
  title: id,
  subtitle: '',
  levels: ['1', '2', '3', '4', '5'],
  criteria: [{ code, title: code, for: 'it' }],
})

const view = (ratings: readonly RatingView[]): ReviewView =>
  reviewView.parse({
    roleplayId: randomUUID(),
    rep: { userId: randomUUID(), name: 'Robin' },
    scenario: { title: 'A CFO', situation: 'Now.', goal: 'A date.' },
    submittedAt: '2026-11-30T09:00:00.000Z',
    turns: [],
    dimensions: [dimension('authenticity', 'A1'), dimension('courage', 'C1')],
    state: 'drafting',
    ratings,
    comments: [],
    given: null,
    revealed: null,
  })

describe('lines to rate', () => {
  it('go on at the first dimension without a level', () => {
    expect(firstOpen(view([]))).toBe('authenticity')
    expect(firstOpen(view([rating('authenticity', 3, true)]))).toBe('courage')
    const all = [rating('authenticity', 3, true), rating('courage', 1, true)]
    expect(firstOpen(view(all))).toBe('authenticity')
  })

  it('show the level that was given beside the scorecard, and keep the blind one', () => {
    const [line] = linesOf(view([]), new Set())
    if (!line) throw new Error('no line')
    const [blind, after] = [rating('authenticity', 2, true), rating('authenticity', 4, false)]
    expect(ratedOf([blind, after], line)).toEqual({ standing: after, blind })
    expect(ratedOf([blind], line)).toEqual({ standing: blind, blind })
    expect(ratedOf([], line)).toEqual({ standing: null, blind: null })
  })

  it('hold the criteria of a dimension that is opened', () => {
    const keys = linesOf(view([]), new Set(['courage'] as const)).map(({ key }) => key)
    expect(keys).toEqual(['authenticity', 'courage', 'C1'])
  })
})

describe('sentences of a turn', () => {
  it('end where they end, with what closes them', () => {
    expect(sentencesOf('It is £46,000 a year. "Really?" Yes!\nAnd no discount')).toEqual([
      'It is £46,000 a year.',
      '"Really?"',
      'Yes!',
      'And no discount',
    ])
  })

  it('are verbatim parts of it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const quote of sentencesOf(text)) expect(text.includes(quote) && quote !== '').toBe(true)
      }),
    )
  })
})

describe('the address of the queue', () => {
  it('leaves out what cannot be used', () => {
    expect(readQueueSearch({ part: 'everything', person: 'me', criterion: 'Z9' })).toEqual({})
    const person = randomUUID()
    expect(askedOf(readQueueSearch({ part: 'disputed', person, criterion: 'C1' }))).toEqual({
      filter: 'disputed',
      person,
      criterion: 'C1',
    })
    expect(askedOf({})).toEqual({ filter: 'due' })
  })

  it('offers a part that holds something, the chosen one, and the three that are always there', () => {
    const none = {
      due: 0,
      waiting: 0,
      mine: 0,
      replies: 0,
      disputed: 0,
      outliers: 0,
      second: 0,
      given: 0,
    }
    const parts = (counts: typeof none, chosen: 'due' | 'second') =>
      shownParts(counts, chosen).map(({ part }) => part)
    expect(parts(none, 'due')).toEqual(['due', 'waiting', 'given'])
    expect(parts({ ...none, disputed: 1 }, 'second')).toEqual([
      'due',
      'waiting',
      'disputed',
      'second',
      'given',
    ])
  })
})
