import { expect, it } from 'vitest'
import { countsOf, figureOf, findingOf, levels } from '#client/features/playbooks/multiplier-words.ts'

const n = { with: 6, without: 7, ratings: 52 }
const interval: [number, number] = [0.2, 1.04]
const effect = { kind: 'effect', by: 0.62, interval, seen: 'more', n } as const

it('calls only that an effect where chance decided', () => {
  expect(findingOf(effect)).toBe('Those who had it improved more than those who waited')
  for (const seen of ['more', 'less', 'no-difference'] as const)
    expect(findingOf({ ...effect, kind: 'change', seen })).toMatch(/not effect|No change/)
  expect(findingOf({ ...effect, seen: 'no-difference' })).toMatch(/^No difference/)
})

it('gives a figure with its interval and what it rests on', () => {
  expect(figureOf(effect)).toBe('+0.6 levels, between +0.2 and +1.0 in 95 of 100 draws')
  expect(countsOf(effect)).toBe(
    'From 6 people who had it and 7 who waited, with ratings before and after: 52 in all.',
  )
  expect([levels(-0.24), levels(-0.01), levels(0)]).toEqual(['−0.2', '+0.0', '+0.0'])
})

it('says what is missing, and of fewer than three people no more than that', () => {
  const few = { with: null, without: 0, ratings: null }
  expect(countsOf({ kind: 'too-early', randomised: true, n: few, needs: 5 })).toBe(
    'So far there are fewer than 3 people who had it and 0 who waited, with ratings before and after. It takes 5 on each side.',
  )
})
