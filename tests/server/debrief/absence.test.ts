import { expect, it } from 'vitest'
import { absenceView } from '#contract/debrief.ts'
import type { TurnReading } from '#scoring/behaviours/reading.ts'
import { absenceOf } from '#server/debrief/absence.ts'

const reading: TurnReading = {
  coder: '1',
  behaviours: [],
  unsure: [],
  claims: [],
  anchors: [],
  uptake: 0.02,
  repeatOf: null,
  words: 12,
}
const turns = [
  { n: 1, speakerId: 'ruth', text: 'Gareth spent four months of evenings on Keystone.' },
  { n: 2, speakerId: 'rep', text: 'Our customers see a return within the first quarter, all of them.' },
  { n: 3, speakerId: 'ruth', text: 'I see.' },
  { n: 4, speakerId: 'rep', text: 'What matters most to you in a partner?' },
]
const readings = [2, 4].map((turnN) => ({ turnN, reading }))
const point = (turn: number, engagement: number) => ({
  turn,
  engagement,
  trust: 0.3,
  patience: 1,
  reactance: 0,
  belief: 0.2,
  hazard: 0.1,
  causes: [],
})

it('names where the buyer drifted, with both swaps of every turn of the rep’s', () => {
  const absence = absenceOf(turns, readings, [point(0, 0.7), point(2, 0.6), point(4, 0.58)])
  expect(absenceView.parse(absence)).toEqual({
    drift: {
      turn: 2,
      quote: 'Our customers see a return within the first quarter, all of them.',
      from: 0.7,
      to: 0.6,
      heard: { turn: 1, quote: 'Gareth spent four months of evenings on Keystone.' },
      unused: ['Gareth spent four months of evenings on Keystone.'],
      anyColleague: true,
    },
    turns: [
      { turn: 2, toAnybody: expect.closeTo(0.95), anyColleague: true },
      { turn: 4, toAnybody: expect.closeTo(0.95), anyColleague: null },
    ],
  })
})

it('says nothing where attention was kept', () => {
  expect(absenceOf(turns, readings, [point(0, 0.8), point(2, 0.8), point(4, 0.78)])).toBeNull()
})
