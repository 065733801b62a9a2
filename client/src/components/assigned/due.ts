const shape = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A zone as people call it: "Europe/Berlin" is Berlin. */
export const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

/**
 * A date on the reader's own clock. Where the clock of the assignment shows another time at that moment, it is named
 * beside it: "Wed, 10 Feb, 11:00 (17:00 in Berlin)".
 */
export function dueWords(iso: string, zone: string, own = ownZone(), locale?: string): string {
  const at = new Date(iso)
  const shown = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at)
  const mine = shown(own, shape)
  const theirs = shown(zone, shape)
  if (mine === theirs) return mine
  const sameDay = shown(own, { dateStyle: 'short' }) === shown(zone, { dateStyle: 'short' })
  const there = sameDay ? shown(zone, { hour: '2-digit', minute: '2-digit' }) : theirs
  return `${mine} (${there} in ${cityOf(zone)})`
}
