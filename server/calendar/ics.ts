import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { Dated } from './dates.ts'

/**
 * Dates as a calendar file (RFC 5545). Every moment is written in UTC, which each program shows in its reader's zone,
 * so that no rule for summer time has to travel along.
 */
export function calendarOf(dates: readonly Dated[], now: Date): string {
  const calendar = ical({
    name: 'Conviction',
    prodId: { company: 'Conviction', product: 'Conviction', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  })
  for (const { id, title, from, to, url, busy } of dates)
    calendar.createEvent({
      id,
      start: from,
      end: to,
      stamp: now,
      summary: title,
      url,
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}
