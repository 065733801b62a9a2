import { describe, expect, it } from 'vitest'
import { cellOf, meanOf } from '#server/readiness-map/cell.ts'
import { withoutName } from '#server/readiness-map/example.ts'
import { mapAsCsv } from '#server/readiness-map/as-csv.ts'
import { targetsIn } from '#server/review/fell-short.ts'
import { weakestOf } from '#server/readiness-map/weak-moment.ts'
import type { QueueFigures } from '#server/review/queue-figures.ts'

describe('a cell of the map', () => {
  it.each([
    [[], { level: null, n: 0, change: null }],
    [[null, null], { level: null, n: 0, change: null }],
    [[4], { level: 4, n: 1, change: null }],
    [[4, null, 3], { level: 3.5, n: 2, change: null }],
    [[4, 4, 3, 2], { level: 3.7, n: 4, change: null }],
    [[4, 4, 4, 2, 3], { level: 4, n: 5, change: 1.5 }],
    [[2, 2, 2, 3, 3, 3, 5], { level: 2, n: 7, change: -1 }],
    [[3, 3, 3, 3, 3], { level: 3, n: 5, change: 0 }],
  ])('makes of levels %j, newest first, %j', (levels, cell) => {
    expect(cellOf('courage', levels)).toEqual({ skill: 'courage', ...cell })
  })

  it('is in a mean of three people, and in none of two', () => {
    const [a, b, c] = [2, 3, 5].map((level) => cellOf('courage', [level]))
    const none = cellOf('courage', [])
    if (!a || !b || !c) throw new Error('three cells')
    expect(meanOf([a, b, none], 3)).toEqual({ mean: null, people: 2 })
    expect(meanOf([a, b, c, none], 3)).toEqual({ mean: 3.3, people: 3 })
  })
})

describe('the weak moment of a team', () => {
  const attempt = (chances: QueueFigures['chances']) => ({ figures: { dimensions: {}, chances } })

  it('is the criterion that most people fell short of, however often each did', () => {
    const once = [attempt({ C1: [1, 3, 0], C2: [3, 3, 0] })]
    const often = [attempt({ C1: [2, 2, 0], C2: [0, 9, 0] })]
    expect(weakestOf([once, once, once, often], 3, targetsIn([]))).toEqual({
      code: 'C1',
      people: 3,
      ofPeople: 4,
      taken: 5,
      chances: 11,
    })
  })

  it('is the one of which fewer chances were taken where as many fell short of it', () => {
    const people = [1, 2, 3].map(() => [attempt({ A1: [1, 12, 0], C2: [0, 3, 0] })])
    expect(weakestOf(people, 3, targetsIn([]))).toMatchObject({ code: 'C2', taken: 0, chances: 9 })
  })

  it('is something that the rep does, never how far the buyer moved', () => {
    const people = [1, 2, 3].map(() => [attempt({ B3: [0, 9, 0], K1: [0, 9, 0], F1: [1, 3, 0] })])
    expect(weakestOf(people, 3, targetsIn([]))).toMatchObject({ code: 'F1' })
  })

  it('asks for one more where the opposite was shown', () => {
    const people = [1, 2, 3].map(() => [attempt({ A6: [1, 2, 2], C1: [2, 2, 2] })])
    expect(weakestOf(people, 3, targetsIn([]))).toMatchObject({ code: 'A6', people: 3 })
  })

  it('is none where too few people had a chance, too few chances came up, or half were taken', () => {
    const missed = [attempt({ C1: [0, 5, 0] })]
    expect(weakestOf([missed, missed], 3, targetsIn([]))).toBeNull()
    const rare = [attempt({ C1: [0, 1, 0] })]
    expect(weakestOf([rare, rare, rare], 3, targetsIn([]))).toBeNull()
    const taken = [attempt({ C1: [3, 6, 0] })]
    expect(weakestOf([taken, taken, taken], 3, targetsIn([]))).toBeNull()
    expect(weakestOf([], 3, targetsIn([]))).toBeNull()
  })
})

it('leaves no part of a name in a line', () => {
  expect(withoutName('Thank you, Mei. Ms TANAKA’s team, meiosis.', 'Mei Tanaka')).toBe(
    'Thank you, …. Ms …’s team, meiosis.',
  )
  expect(withoutName('A (b) c', 'A (b)')).toBe('A … c')
})

it('writes names that a spreadsheet would run as plain text', () => {
  const text = mapAsCsv({
    teams: [],
    team: null,
    skills: [{ id: 'courage', title: 'Courage', mean: null, people: 0 }],
    people: [
      {
        userId: '0f8fad5b-d9cb-469f-a165-70867728950e',
        name: '=1+1',
        attempts: 2,
        lastSubmittedAt: '2026-11-02T10:00:00.000Z',
        cells: [{ skill: 'courage', level: 3.5, n: 2, change: null }],
      },
    ],
    weakMoment: null,
    certified: [
      {
        userId: '0f8fad5b-d9cb-469f-a165-70867728950e',
        name: '=1+1',
        title: 'A hard call',
        at: '2026-11-03T10:00:00.000Z',
        by: 'coach',
      },
    ],
    leastPeople: 3,
  })
  expect(text.split('\r\n')).toEqual([
    '\ufeffname,submitted attempts looked at,last submitted,certified for,Courage,Courage: attempts,Courage: change',
    "'=1+1,2,2026-11-02,A hard call,3.5,2,",
    '',
  ])
})
