import { expect, test } from 'vitest'
import { differencesOf, type Difference, type Differences } from '#scoring/deconstruct/differences.ts'
import type { MeasureId } from '#scoring/deconstruct/measures.ts'
import type { RepMoments } from '#scoring/deconstruct/rep-figures.ts'
import { numbers, simulatedRep, simulatedTeam } from './simulated-team.ts'

const compared = (found: Differences): readonly Difference[] => {
  if (found.kind !== 'compared') throw new Error('too few to compare')
  return found.differences
}

test('what one of twenty-five does at every moment and the others seldom is found, with its figures', () => {
  const others = Array.from({ length: 24 }, (_, index) =>
    simulatedRep(`c${index}`, 12, () => 0.25, numbers('colleagues', index)),
  )
  const own = [simulatedRep('star', 9, (id) => (id === 'says_limit' ? 1 : 0.25), numbers('star'))]
  const [first] = compared(differencesOf({ own, others }, numbers('shuffles')))
  expect(first).toMatchObject({
    measure: 'says_limit',
    own: 1,
    n: { own: 1, others: 24, ownMoments: 9, otherMoments: 288 },
    clear: true,
  })
  expect(first?.others).toBeLessThan(0.5)
})

test('at most three differences are told, the furthest first, and never a surer one after a less sure', () => {
  for (let run = 1; run <= 20; run += 1) {
    const found = compared(
      differencesOf(simulatedTeam(numbers('three', run), { stars: 1, colleagues: 9 }), numbers('s', run)),
    )
    expect(found.length).toBeLessThanOrEqual(3)
    const counts = found.map(({ asLarge }) => asLarge)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  }
})

test('where nobody differs from the others but by habit, a clear difference is told in about one of twenty teams', () => {
  const teams = 120
  let clear = 0
  for (let run = 1; run <= teams; run += 1) {
    const team = simulatedTeam(numbers('null', run), { stars: 2, colleagues: 12 })
    if (compared(differencesOf(team, numbers('s', run))).some((one) => one.clear)) clear += 1
  }
  // Exact for people with as many moments each: 5 % of 120 is 6, and 14 is beyond 99.8 % of such draws.
  expect(clear).toBeLessThanOrEqual(14)
})

test('what two strong performers of fourteen mostly do and others do as it comes is found in most teams', () => {
  const planted = new Map<MeasureId, number>([
    ['asks_before_claiming', 0.98],
    ['claims_bare', 0.01],
  ])
  let found = 0
  for (let run = 1; run <= 40; run += 1) {
    const team = simulatedTeam(
      numbers('planted', run),
      { stars: 2, colleagues: 12, moments: () => 10 },
      planted,
    )
    const told = compared(differencesOf(team, numbers('s', run)))
    if (told.some(({ measure }) => planted.has(measure))) found += 1
  }
  expect(found).toBeGreaterThanOrEqual(34)
})

test('with the two sides changed round every difference turns its sign and keeps its count', () => {
  const { own, others } = simulatedTeam(numbers('sides'), { stars: 5, colleagues: 5 })
  const one = compared(differencesOf({ own, others }, numbers('s')))
  const two = compared(differencesOf({ own: others, others: own }, numbers('other')))
  // Ten people are seated in 252 ways, so the counts are exact.
  expect(two).toEqual(
    one.map(({ own: high, others: low, n, ...rest }) => ({
      ...rest,
      own: low,
      others: high,
      n: { own: n.others, others: n.own, ownMoments: n.otherMoments, otherMoments: n.ownMoments },
    })),
  )
})

test('the same generator gives the same answer', () => {
  const team = simulatedTeam(numbers('same'), { stars: 3, colleagues: 20 })
  expect(differencesOf(team, numbers('s'))).toEqual(differencesOf(team, numbers('s')))
})

test('with eight colleagues no difference is told as rarer than one in nine', () => {
  const others = Array.from({ length: 8 }, (_, index) =>
    simulatedRep(`c${index}`, 5, () => 0.02, numbers('c', index)),
  )
  const own = [simulatedRep('star', 9, () => 0.98, numbers('star'))]
  const found = differencesOf({ own, others }, numbers('s'))
  expect(found).toMatchObject({ kind: 'compared', colleagues: 8, rarest: 112 })
  for (const { asLarge, clear } of compared(found)) {
    expect(asLarge).toBeGreaterThanOrEqual(112)
    expect(clear).toBe(false)
  }
})

const few: readonly (readonly [string, number, number, number])[] = [
  ["two moments of one's own", 2, 6, 4],
  ['three colleagues', 9, 3, 4],
  ['colleagues with one moment each', 9, 6, 1],
]
test.each(few)('%s are too few to say anything', (_, ownMoments, colleagues, each) => {
  const rep = (name: string, moments: number): RepMoments =>
    simulatedRep(name, moments, () => 0.5, numbers(name))
  const others = Array.from({ length: colleagues }, (__, index) => rep(`c${index}`, each))
  expect(differencesOf({ own: [rep('star', ownMoments)], others }, numbers('s'))).toMatchObject({
    kind: 'too-few',
  })
})

test('where all do the same there is nothing to tell', () => {
  const same = (name: string): RepMoments =>
    simulatedRep(
      name,
      4,
      () => 0,
      () => 0.5,
    )
  const found = differencesOf({ own: [same('star')], others: ['a', 'b', 'c', 'd'].map(same) }, numbers('s'))
  expect(found).toMatchObject({ kind: 'compared', differences: [], looked: 0 })
})
