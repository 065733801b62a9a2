import { ownZone } from './due.ts'

/** Every zone that the browser knows, the reader's own among them in any case. */
export const zones = (): string[] =>
  [...new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()

/** The day, as 2027-02-03, so many days from today on the reader's calendar. */
export function dayFromToday(days: number, now = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
