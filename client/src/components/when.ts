const days = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const dates = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })

export const dayAndTime = (iso: string) => days.format(new Date(iso))
export const dateOnly = (iso: string) => dates.format(new Date(iso))
export const timeOnly = (iso: string) => clock.format(new Date(iso))

const steps = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const

/** "5 minutes ago", up to a week; then the date. */
export function ago(iso: string, now = Date.now()): string {
  const seconds = (new Date(iso).getTime() - now) / 1000
  const age = Math.abs(seconds)
  if (age < 60) return relative.format(0, 'minute')
  if (age > 7 * 86_400) return dateOnly(iso)
  const [unit, size] = steps.findLast(([, length]) => age >= length) ?? steps[0]
  return relative.format(Math.round(seconds / size), unit)
}

const plural = new Intl.PluralRules('en')

/** Whole phrases, so that a translation can replace them whole. */
export const counted = (n: number, one: string, other: string) =>
  (plural.select(n) === 'one' ? one : other).replace('{n}', String(n))
