const dayMs = 86_400_000
/** Noon, so that no change of the clocks moves a day. */
const at = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** The day of the calendar, as 2027-02-03, that lies `days` after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(at(day) + days * dayMs).toISOString().slice(0, 10)

/** Whole days from one day to another; negative where the other lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)
