import { expect, it } from 'vitest'
import { isMonday, mailDay } from '#server/notices/mail-day.ts'

const berlin = (hour: number) => ({ hour, zone: 'Europe/Berlin' })

it.each([
  ['before the hour it is still the day before', '2026-11-30T06:59:59Z', berlin(8), '2026-11-29'],
  ['at the hour the day begins', '2026-11-30T07:00:00Z', berlin(8), '2026-11-30'],
  ['the day is that of the zone', '2026-11-29T23:30:00Z', berlin(0), '2026-11-30'],
  ['west of Greenwich, too', '2026-11-30T03:00:00Z', { hour: 8, zone: 'America/Los_Angeles' }, '2026-11-29'],
  // In Berlin the clocks go from 2 to 3 on 28 March 2027, and from 3 to 2 on 31 October 2027.
  [
    'an hour that is skipped begins when clocks have gone forward',
    '2027-03-28T00:59:59Z',
    berlin(2),
    '2027-03-27',
  ],
  [
    'an hour that is skipped begins when clocks have gone forward',
    '2027-03-28T01:00:00Z',
    berlin(2),
    '2027-03-28',
  ],
  ['an hour that comes twice begins with the first', '2027-10-31T00:00:00Z', berlin(2), '2027-10-31'],
  ['an hour that comes twice begins once', '2027-10-31T01:30:00Z', berlin(2), '2027-10-31'],
])('%s', (_, at, settings, day) => {
  expect(mailDay(new Date(at), settings)).toBe(day)
})

it('knows a Monday', () => {
  expect(isMonday('2026-11-30')).toBe(true)
  expect(isMonday('2026-12-01')).toBe(false)
})
