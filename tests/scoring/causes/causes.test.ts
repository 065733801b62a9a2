import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { isMet } from '#scoring/causes/met.ts'
import {
  conditions,
  mostBlocks,
  nextAfter,
  orderOf,
  type Condition,
  type Retaken,
} from '#scoring/causes/protocol.ts'
import { whatMovedIt } from '#scoring/causes/what-moved-it.ts'

const draws = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })
const orderFrom = (values: readonly number[]) => {
  let at = 0
  return orderOf(() => values[at++] ?? 0)
}
const retaken = (done: (condition: Condition, n: number) => boolean, most = 7): Retaken[] =>
  orderFrom([0.9, 0.1, 0.3, 0.2, 0.8, 0.5, 0.5, 0.1, 0.9])
    .slice(0, most)
    .map((condition, index) => ({ condition, done: done(condition, index) }))
const settled = { open: false, stuck: false, asked: false }

describe('the order of retakes', () => {
  it('begins as it was, and then has every condition once a block, whatever is drawn', () => {
    fc.assert(
      fc.property(draws, (values) => {
        const [first, ...rest] = orderFrom(values)
        expect(first).toBe('same')
        for (let block = 0; block < mostBlocks; block += 1)
          expect(new Set(rest.slice(3 * block, 3 * block + 3))).toEqual(new Set(conditions))
      }),
    )
  })

  it('is another one for other draws', () => {
    expect(orderFrom([0, 0, 0])).not.toEqual(orderFrom([0.9, 0.9, 0.9]))
  })

  it('ends after whole blocks, and goes on, at most to thirteen, where it is open', () => {
    const order = orderFrom([])
    const made = (n: number) => order.slice(0, n).map((condition) => ({ condition, done: false }))
    expect(nextAfter(order, [], settled)).toEqual({ kind: 'retake', condition: 'same', n: 1 })
    for (const n of [1, 4, 5, 6])
      expect(nextAfter(order, made(n), settled)).toMatchObject({ kind: 'retake', n: n + 1 })
    expect(nextAfter(order, made(7), settled)).toEqual({ kind: 'over' })
    expect(nextAfter(order, made(7), { ...settled, open: true })).toMatchObject({ kind: 'retake', n: 8 })
    expect(nextAfter(order, made(10), { ...settled, open: true })).toMatchObject({ kind: 'retake', n: 11 })
    expect(nextAfter(order, made(13), { ...settled, open: true })).toEqual({ kind: 'over' })
    expect(nextAfter(order, made(7), { ...settled, stuck: true })).toEqual({ kind: 'ask' })
    expect(nextAfter(order, made(7), { ...settled, stuck: true, asked: true })).toEqual({ kind: 'over' })
  })
})

describe('whether a moment was met', () => {
  const moment = { wanted: ['hold_with_reason'], against: ['discount_early'] } as const
  const read = (...coded: readonly (readonly [code: BehaviourCode, confidence: number])[]) => ({
    behaviours: coded.map(([code, confidence]) => ({
      code,
      confidence,
      quote: '',
      start: 0,
      end: 0,
      source: 'head' as const,
    })),
  })

  it('needs what was called for, read surely enough and more so than what undoes it', () => {
    expect(isMet(read(['hold_with_reason', 0.5]), moment)).toBe(true)
    expect(isMet(read(['hold_with_reason', 0.3]), moment)).toBe(false)
    expect(isMet(read(['hold_with_reason', 0.5], ['discount_early', 0.6]), moment)).toBe(false)
    expect(isMet(read(['open_question', 0.9]), moment)).toBe(false)
  })
})

describe('what moved it', () => {
  it.each([
    ['stakes', (condition: Condition) => condition === 'low'],
    ['facts', (condition: Condition) => condition === 'sheet'],
    ['practice', (_: Condition, n: number) => n >= 2],
    ['nothing', () => false],
  ] as const)('finds that it was %s', (mover, done) => {
    expect(whatMovedIt(retaken(done))).toMatchObject({ mover, open: false })
  })

  it('says practice where nothing is far enough ahead, and before anything was tried', () => {
    expect(whatMovedIt([])).toMatchObject({ mover: 'practice', open: true })
    expect(whatMovedIt(retaken((_, n) => n === 3))).toMatchObject({ counts: { same: { of: 3 } } })
    const mixed = whatMovedIt([
      { condition: 'same', done: false },
      { condition: 'low', done: true },
      { condition: 'sheet', done: true },
      { condition: 'same', done: false },
    ])
    expect(mixed).toMatchObject({ mover: 'practice', open: true })
  })

  it('counts what was done of what was tried under each condition', () => {
    expect(whatMovedIt(retaken((condition) => condition === 'sheet')).counts).toEqual({
      same: { done: 0, of: 3 },
      sheet: { done: 2, of: 2 },
      low: { done: 0, of: 2 },
    })
  })
})
