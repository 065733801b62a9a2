import { expect, it } from 'vitest'
import type { TemplatePhase } from '#contract/campaign.ts'
import { usualRealCallWindows } from '#contract/real-call.ts'
import { dayAfter, daysBetween } from '#client/components/assigned/days.ts'
import { barsOf, placed, wrongDays } from '#client/features/campaigns/timeline-bars.ts'

const part = (title: string, opensDay: number, dueDay: number, requires: number | null = null) =>
  ({ kind: 'practice', title, opensDay, dueDay, requires, note: null, work: [] }) satisfies TemplatePhase
const plan = (...phases: TemplatePhase[]) => ({ phases, realCalls: null })

it('counts days of the calendar across changes of the clocks and years', () => {
  expect([dayAfter('2027-03-27', 2), dayAfter('2027-01-01', -1)]).toEqual(['2027-03-29', '2026-12-31'])
  expect(daysBetween('2027-10-30', '2027-11-01')).toBe(2)
  for (const days of [-180, -1, 0, 180])
    expect(daysBetween('2027-03-20', dayAfter('2027-03-20', days))).toBe(days)
})

it('puts parts and real calls where they lie around the event', () => {
  const bars = barsOf({
    ...plan(part('Look', 20, 30), part('Before', -10, -1)),
    realCalls: usualRealCallWindows,
  })
  expect(bars.map(({ title }) => title)).toEqual(['Before', 'Real call: day 0', 'Look', 'Real call: day 30'])
  // 48 days from day −10 to day 37, both of them counted.
  expect(placed(bars)).toMatchObject({ event: 20.8, bars: [{ from: 0, length: 20.8 }, {}, {}, {}] })
})

it('says of which part the days cannot be', () => {
  expect(wrongDays(plan(part('First', -10, -5), part('Then', -6, -3, 0)))).toBeNull()
  expect(wrongDays(plan(part('First', -5, -10)))).toBe('“First” cannot be due before it opens.')
  expect(wrongDays(plan(part('First', -10, -2), part('Then', -10, -3, 0)))).toBe(
    '“Then” cannot be due before “First”, which comes first.',
  )
  const close = { ...usualRealCallWindows, 'day-30': { opensDay: 7, dueDay: 30 } }
  expect(wrongDays({ phases: [], realCalls: close })).toMatch(/second real call/)
})
