import { Temporal } from 'temporal-polyfill'
import { RequestRefused } from '../errors.ts'

export type WallMoment = {
  readonly at: Date
  /** `skipped`: no clock shows this time that day; `twice`: two moments show it. Null for the usual day. */
  readonly clock: 'skipped' | 'twice' | null
}

/**
 * The moment at which a clock in `zone` shows `local` (2027-02-03T17:00). In a gap it is as much later as the clocks go
 * forward, and of two moments the later one: a date that one could read off a clock is never missed.
 * @throws RequestRefused `request/invalid` naming `field` for a day that no calendar has
 */
export function momentOf(local: string, zone: string, field = 'due'): WallMoment {
  const plain = plainOf(local, field)
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  const at = new Date(later.epochMilliseconds)
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at, clock: null }
  return { at, clock: later.toPlainDateTime().equals(plain) ? 'twice' : 'skipped' }
}

function plainOf(local: string, field: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch (cause) {
    const fields = [{ field, message: 'The calendar has no such day.' }]
    throw new RequestRefused('request/invalid', { fields, cause })
  }
}

/** The moment at which a clock in `zone` shows `time` on the day that lies `days` after the day of `at` there. */
export function atDaysFrom(at: Date, zone: string, days: number, time: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
  return momentOf(`${day.toString()}T${time}`, zone).at
}

/** The day, as 2027-02-03, that lies `days` after `day`. */
export const dayAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

/** Whole days of the calendar from one day to another; negative where the other lies before. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** The day that a calendar in `zone` shows at `at`. */
export const dayIn = (at: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
