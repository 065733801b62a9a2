/** `1:02:03.5`, `02:03,456`, `2:03`: hours may be missing, fractions come after a dot or a comma. */
export const clockPattern = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,9})?`

const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?$/u

/** The milliseconds that a clock shows, or null where it is none. */
export function clockMs(text: string): number | null {
  const found = clock.exec(text.trim())
  if (!found) return null
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = found
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return Math.round((whole + Number(`0.${fraction}`)) * 1000)
}

/** A time as a table or JSON gives it: a clock, or a number in `unit`. Null for anything else. */
export function timeMs(value: unknown, unit: 's' | 'ms'): number | null {
  if (typeof value === 'string') {
    const shown = clockMs(value)
    if (shown !== null) return shown
    if (!/^\d+(?:\.\d+)?$/u.test(value.trim())) return null
  }
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return null
  const ms = Math.round(unit === 's' ? number * 1000 : number)
  return ms > longestMs ? null : ms
}

/** Longer than any call: a date in milliseconds is no place in a call. */
const longestMs = 7 * 24 * 3_600_000
