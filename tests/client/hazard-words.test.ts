import { expect, it } from 'vitest'
import { chance, momentFinding, scaleEnd } from '#client/features/moments/hazard-words.ts'

it('says a chance in whole percents, a small one to a tenth, and none as nought', () => {
  expect([0.0001, 0.006, 0.03, 0.0996, 0.124, 1].map(chance)).toEqual([
    'under 0.1 %',
    '0.6 %',
    '3 %',
    '10 %',
    '12 %',
    '100 %',
  ])
})

it('ends the scale of a picture at the nearest end that holds every chance', () => {
  expect(scaleEnd([0.01, 0.03])).toBe(0.05)
  expect(scaleEnd([0.051])).toBe(0.1)
  expect(scaleEnd([0.2, 0.6])).toBe(1)
})

it('says what the second reply did, and does not make much of little', () => {
  expect(momentFinding({ name: 'Dana', first: 0.12, again: 0.03 })).toBe(
    'Said again, the chance that Dana leaves next is 3 % instead of 12 %.',
  )
  expect(momentFinding({ name: 'Dana', first: 0.0301, again: 0.0299 })).toMatch(/^Either reply .* at 3 %\.$/)
  expect(momentFinding({ name: 'Dana', first: 0.003, again: 0.001 })).toBe(
    'Dana is unlikely to leave after either reply: the chance is 0.3 % and then 0.1 %.',
  )
})
