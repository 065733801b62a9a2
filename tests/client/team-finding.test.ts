import { expect, it } from 'vitest'
import { cellWords, findingOf } from '#client/features/team/finding.ts'
import type { MapView } from '#contract/readiness-map.ts'

const person = {
  userId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  name: 'Robin Hale',
  attempts: 0,
  lastSubmittedAt: null,
  cells: [],
}
const map = (
  skills: readonly { readonly title: string; readonly mean: number | null; readonly people: number }[],
  people: MapView['people'] = [person],
): MapView => ({
  teams: [],
  team: null,
  skills: skills.map((one) => ({ id: 'courage', ...one })),
  people,
  weakMoment: null,
  certified: [],
  leastPeople: 3,
})

it.each([
  ['Nobody practises in this team yet', map([], [])],
  [
    'Nothing can be said yet: fewer than 3 people have a level in any skill',
    map([{ title: 'Courage', mean: null, people: 2 }]),
  ],
  [
    'Courage is where the team stands lowest: 2.4 of 5 on average, over 7 people',
    map([
      { title: 'Authenticity', mean: 3.1, people: 8 },
      { title: 'Courage', mean: 2.4, people: 7 },
      { title: 'Composure', mean: null, people: 1 },
    ]),
  ],
  [
    'The team stands at 3.0 of 5 in every skill that has a figure, over 4 people',
    map([{ title: 'Courage', mean: 3, people: 4 }]),
  ],
])('says: %s', (said, view) => {
  expect(findingOf(view)).toBe(said)
})

it.each([
  [{ level: null, n: 0, change: null }, 'Robin Hale, Courage: not assessed in anything submitted.'],
  [
    { level: 3, n: 1, change: null },
    'Robin Hale, Courage: 3.0 of 5, from 1 attempt; too few attempts to say how it changes.',
  ],
  [
    { level: 2.7, n: 6, change: -0.3 },
    'Robin Hale, Courage: 2.7 of 5, from 6 attempts; -0.3 against the attempts before.',
  ],
])('tells a cell of %j in words', (cell, said) => {
  expect(cellWords('Robin Hale', 'Courage', { skill: 'courage', ...cell })).toBe(said)
})
