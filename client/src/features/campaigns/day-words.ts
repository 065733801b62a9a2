import { counted } from '../../components/when.ts'

const shown = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day of the calendar, 2027-02-03, which is the same day wherever it is read. */
export const dayWords = (day: string): string => shown.format(new Date(`${day}T12:00:00Z`))

/** The event is day 0: "in 12 days", "today", "day 30". */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft === 0) return 'today'
  return daysLeft > 0 ? counted(daysLeft, 'in {n} day', 'in {n} days') : `day ${-daysLeft}`
}

/** Where a part lies to the event: "day −14 to −3". */
export const spanWords = (opensDay: number, dueDay: number): string =>
  `Day ${signed(opensDay)} to ${signed(dueDay)}`

const signed = (day: number) => (day < 0 ? `−${-day}` : String(day))
