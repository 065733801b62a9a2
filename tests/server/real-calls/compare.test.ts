import { expect, it } from 'vitest'
import type { RealCallPart } from '#contract/real-call.ts'
import { changeOf, resultOf } from '#server/real-calls/compare.ts'
import { isRating, mayBeRead, readers, type Pair, type Reviewed } from '#server/real-calls/pair.ts'

const windows = [
  { part: 'day-0', opensAt: new Date('2027-03-13'), dueAt: new Date('2027-03-27') },
  { part: 'day-30', opensAt: new Date('2027-04-12'), dueAt: new Date('2027-04-26') },
] as const
const given = (coachId: string, level: number, more: Partial<Reviewed> = {}): Reviewed => ({
  coachId,
  givenAt: new Date('2027-04-20'),
  couldTell: false,
  levels: [{ dimension: 'courage', level, quotes: [] }],
  ...more,
})
const call = (part: RealCallPart, ...reviews: Reviewed[]) => ({
  id: part,
  part,
  callId: part,
  handedInAt: new Date('2027-03-20'),
  reviews,
})
const pair = (...calls: Pair['calls']): Pair => ({
  campaign: { id: 'c', name: 'Kick-off', endedAt: null },
  rep: { userId: 'r', name: 'Rae' },
  windows,
  calls,
})
const scorer = () => ({ score: 50, interval: [30, 70] as [number, number], chances: 8 })
const titles = [{ id: 'courage', title: 'Courage' }]

it('opens nothing while the other call could still come, since one alone would tell its day', () => {
  const [early, late, closed] = [new Date('2027-03-20'), new Date('2027-04-20'), new Date('2027-04-26')]
  for (const part of ['day-0', 'day-30'] as const) {
    expect(mayBeRead(pair(call(part)), early)).toBe(false)
    expect(mayBeRead(pair(call(part)), late)).toBe(false)
    expect(mayBeRead(pair(call(part)), closed)).toBe(true)
  }
  expect(mayBeRead(pair(call('day-0'), call('day-30')), late)).toBe(true)
  expect(mayBeRead(pair(), closed)).toBe(false)
  const ended = { ...pair(call('day-0')), campaign: { id: 'c', name: 'Kick-off', endedAt: early } }
  expect(mayBeRead(ended, early)).toBe(true)
})

it('has no figure before one coach has given all that was handed in', () => {
  const half = pair(call('day-0', given('a', 2)), call('day-30', given('b', 4)))
  expect([readers(half), resultOf(half, scorer, titles)]).toEqual([[], null])
  expect(isRating(half, 'a')).toBe(true)
  const begun = pair(call('day-0', given('a', 2)), call('day-30', given('a', 4, { givenAt: null })))
  expect(resultOf(begun, scorer, titles)).toBeNull()
})

it('sets both calls beside one another by those who rated both, and says whether they could tell', () => {
  const both = pair(
    call('day-0', given('a', 2), given('b', 3), given('c', 5)),
    call('day-30', given('a', 4, { couldTell: true }), given('b', 4)),
  )
  const result = resultOf(both, scorer, titles)
  expect(result?.dimensions.find(({ id }) => id === 'courage')).toEqual({
    id: 'courage',
    title: 'Courage',
    'day-0': { level: 2.5, coaches: 2, ...scorer() },
    'day-30': { level: 4, coaches: 2, ...scorer() },
  })
  expect([result?.coaches, result?.couldTell]).toEqual([2, 1])
  const alone = resultOf(pair(call('day-30', given('a', 4))), scorer, titles)
  expect(alone?.dimensions[0]?.['day-0']).toBeNull()
})

it('shows the change of a group with its interval, and of fewer than three nothing but how many', () => {
  const one = (before: number, after: number) =>
    pair(call('day-0', given('a', before)), call('day-30', given('a', after)))
  const courage = (pairs: readonly Pair[]) => changeOf(pairs, titles).find(({ id }) => id === 'courage')
  expect(courage([one(2, 3), one(2, 4)])).toMatchObject({ n: 2, mean: null, interval: null })
  // Shifts 1, 2 and 0: mean 1, standard deviation 1, t of two degrees of freedom 4.3.
  expect(courage([one(2, 3), one(2, 4), one(3, 3), pair(call('day-0', given('a', 5)))])).toMatchObject({
    n: 3,
    mean: 1,
    interval: [-1.48, 3.48],
  })
})
