const cache = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = cache.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  cache.set(zone, made)
  return made
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/**
 * The day of mail that a moment belongs to, as 2027-03-28: it begins at `hour` on the clocks of `zone`. Where clocks go
 * forward over that hour it begins when they have.
 */
export function mailDay(at: Date, { hour, zone }: { readonly hour: number; readonly zone: string }): string {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  return Number(parts.get('hour')) >= hour ? day : dayBefore(day)
}

export const isMonday = (day: string): boolean => new Date(day).getUTCDay() === 1
