import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallClock, zone } from '#contract/assignment.ts'
import { reminderAt } from '#server/assignments/remind.ts'
import { atDaysFrom, dayIn, daysBetween, momentOf } from '#server/assignments/wall-clock.ts'
import { RequestRefused } from '#server/errors.ts'

describe('the moment of a date', () => {
  it.each([
    ['2027-02-03T17:00', 'Europe/Berlin', '2027-02-03T16:00:00.000Z', null],
    ['2027-07-03T17:00', 'Europe/Berlin', '2027-07-03T15:00:00.000Z', null],
    ['2027-02-03T17:00', 'Asia/Kathmandu', '2027-02-03T11:15:00.000Z', null],
    // Clocks go forward at 2:00 on 28 March 2027: half past two is shown by none, and counts as half past three.
    ['2027-03-28T02:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z', 'skipped'],
    ['2027-03-28T03:00', 'Europe/Berlin', '2027-03-28T01:00:00.000Z', null],
    // Clocks go back at 3:00 on 31 October 2027: half past two is shown twice, and the later one counts.
    ['2027-10-31T02:30', 'Europe/Berlin', '2027-10-31T01:30:00.000Z', 'twice'],
    ['2027-11-07T01:30', 'America/New_York', '2027-11-07T06:30:00.000Z', 'twice'],
    // Half an hour forward, not a whole one.
    ['2027-10-03T02:10', 'Australia/Lord_Howe', '2027-10-02T15:40:00.000Z', 'skipped'],
    // A whole day that was never there.
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z', 'skipped'],
  ] as const)('of %s in %s is %s', (local, name, at, clock) => {
    expect(momentOf(local, name)).toEqual({ at: new Date(at), clock })
  })

  it('refuses a day that no calendar has, naming the field', () => {
    expect(() => momentOf('2027-02-30T17:00', 'Europe/Berlin', 'opens')).toThrow(RequestRefused)
  })

  it('is never earlier than any clock that shows it, whatever the zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2031, 0, 1) / 60_000 })
    fc.assert(
      fc.property(zones, minutes, (name, minute) => {
        const at = new Date(minute * 60_000)
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: name,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(at)
        expect(momentOf(shown.replace(' ', 'T'), name).at.getTime()).toBeGreaterThanOrEqual(at.getTime())
      }),
      { numRuns: 300 },
    )
  })
})

it.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['+02:00', false],
  ['', false],
])('takes %j for a zone: %j', (name, taken) => {
  expect(zone.safeParse(name).success).toBe(taken)
})

it('takes a clock to the minute and nothing else', () => {
  expect(wallClock.safeParse('2027-02-03T17:00').success).toBe(true)
  for (const wrong of ['2027-02-03', '2027-02-03T24:00', '2027-13-03T10:00', '2027-02-03T17:00Z'])
    expect(wallClock.safeParse(wrong).success).toBe(false)
})

describe('days', () => {
  it('are counted on the calendar of the zone, over a change of clocks too', () => {
    const due = momentOf('2027-03-29T09:00', 'Europe/Berlin').at
    expect(atDaysFrom(due, 'Europe/Berlin', -2, '08:00')).toEqual(new Date('2027-03-27T07:00:00Z'))
    expect(atDaysFrom(due, 'Europe/Berlin', 0, '08:00')).toEqual(new Date('2027-03-29T06:00:00Z'))
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
    expect(dayIn(new Date('2027-02-03T23:30:00Z'), 'Pacific/Auckland')).toBe('2027-02-04')
    expect(dayIn(new Date('2027-02-03T23:30:00Z'), 'America/Los_Angeles')).toBe('2027-02-03')
  })

  const of = { dueAt: new Date('2027-02-10T16:00:00Z'), zone: 'Europe/Berlin' }
  const long = new Date('2027-01-01T00:00:00Z')
  it.each([
    ['2027-02-03T06:59:00Z', null],
    ['2027-02-03T07:00:00Z', 7],
    ['2027-02-04T06:30:00Z', 7],
    // A day late is too late to be told.
    ['2027-02-05T07:00:00Z', null],
    ['2027-02-08T07:00:00Z', 2],
    ['2027-02-10T07:00:00Z', 0],
    ['2027-02-11T07:00:00Z', -1],
    ['2027-02-13T07:00:00Z', null],
  ])('reminds at %s of what is due in %j days', (now, days) => {
    expect(reminderAt(of, long, new Date(now))).toBe(days)
  })

  it('reminds nobody of a day that was over when they got it', () => {
    const added = new Date('2027-02-03T08:00:00Z')
    expect(reminderAt(of, added, new Date('2027-02-03T09:00:00Z'))).toBeNull()
  })
})
