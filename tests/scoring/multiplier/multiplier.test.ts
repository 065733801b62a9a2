import { expect, test } from 'vitest'
import { multiplierOf, type Measured } from '#scoring/multiplier/multiplier.ts'
import { randomHalves } from '#scoring/multiplier/random-halves.ts'
import { numbers } from '../agreement/simulated.ts'
import { simulatedHalves } from './simulated-halves.ts'

const rep = (name: string, half: Measured['half'], before: number, after: number): Measured => ({
  rep: name,
  half,
  before: [before],
  after: [after],
})
const sixEach = (gain: number, waiting: number): Measured[] =>
  Array.from({ length: 12 }, (_, index) =>
    index % 2 === 0 ? rep(`a${index}`, 'first', 2, 2 + gain) : rep(`b${index}`, 'later', 2, 2 + waiting),
  )

test('what those who waited gained too is no effect', () => {
  expect(multiplierOf(sixEach(1, 1), numbers('m'))).toMatchObject({
    kind: 'effect',
    by: 0,
    seen: 'no-difference',
  })
  expect(multiplierOf(sixEach(1, 0), numbers('m'))).toMatchObject({ kind: 'effect', by: 1, seen: 'more' })
})

test('without a random half it is change, however large', () => {
  const measured = sixEach(1, 1).map((one) => ({ ...one, half: null }))
  expect(multiplierOf(measured, numbers('m'))).toMatchObject({
    kind: 'change',
    by: 1,
    seen: 'more',
    n: { with: 12, without: 0, ratings: 24 },
  })
})

test('it is too early while one side has fewer than five people with ratings before and after', () => {
  const measured = sixEach(1, 0).map((one, index) => (index < 4 ? { ...one, after: [] } : one))
  expect(multiplierOf(measured, numbers('m'))).toMatchObject({
    kind: 'too-early',
    randomised: true,
    n: { with: 4, without: 4 },
    missing: 1,
  })
  expect(multiplierOf([], numbers('m'))).toMatchObject({ kind: 'too-early', randomised: false, missing: 5 })
})

test('who is in neither half does not count beside a random half', () => {
  const strong = Array.from({ length: 9 }, (_, index) => rep(`x${index}`, null, 1, 5))
  expect(multiplierOf([...sixEach(1, 0), ...strong], numbers('m'))).toMatchObject({
    by: 1,
    n: { with: 6, without: 6 },
  })
})

test('a rep counts once, however many moments of theirs were rated', () => {
  const often = sixEach(1, 0).map((one) =>
    one.rep === 'a0' ? { ...one, before: Array(40).fill(2), after: Array(40).fill(2) } : one,
  )
  const found = multiplierOf(often, numbers('m'))
  expect(found.kind === 'effect' && found.by).toBeCloseTo(5 / 6)
})

test('an effect of a level among forty is seen in most worlds, and none in about one of twenty where none was', () => {
  const worlds = 60
  const seenIn = (effect: number) =>
    Array.from({ length: worlds }, (_, world) => {
      const measured = simulatedHalves(numbers(`world ${effect} ${world}`), {
        reps: 40,
        effect,
        drift: 0.5,
        randomised: true,
      })
      const found = multiplierOf(measured, numbers('m'))
      return found.kind === 'effect' && found.seen !== 'no-difference'
    }).filter(Boolean).length
  expect(seenIn(1)).toBeGreaterThanOrEqual(54)
  // 5 % of 60 is 3; 9 is beyond 99.8 % of such draws.
  expect(seenIn(0)).toBeLessThanOrEqual(9)
})

test('the halves are as large as they can be, hold everybody once and start alike', () => {
  for (let run = 0; run < 50; run += 1) {
    const next = numbers(`halves ${run}`)
    const people = Array.from({ length: 31 }, (_, index) => ({
      rep: `r${index}`,
      before: index === 3 ? null : 5 * next(),
    }))
    const { first, later } = randomHalves(people, next)
    expect([...first, ...later].toSorted()).toEqual(people.map(({ rep: name }) => name).toSorted())
    expect(Math.abs(first.length - later.length)).toBe(1)
    const meanOf = (names: readonly string[]) => {
      const known = people.filter(({ rep: name, before }) => names.includes(name) && before !== null)
      return known.reduce((sum, { before }) => sum + (before ?? 0), 0) / known.length
    }
    expect(Math.abs(meanOf(first) - meanOf(later))).toBeLessThan(0.8)
  }
})

test('everybody comes first in half of the draws', () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map((name, index) => ({ rep: name, before: index }))
  const next = numbers('coins')
  const counts = new Map<string, number>()
  for (let run = 0; run < 400; run += 1) {
    for (const name of randomHalves(people, next).first) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  for (const { rep: name } of people) expect(Math.abs((counts.get(name) ?? 0) - 200)).toBeLessThan(40)
})
