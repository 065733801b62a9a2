import type { Opening } from '../opportunities.ts'

const absolutes =
  /\b(always|never|everyone|nobody|everything|nothing|absolutely|definitely|totally|completely)\b/giu
const defensive =
  /\b(actually|like i said|as i said|no, but|with respect|to be fair|you have to understand|listen)\b/giu
const sorry = /\b(sorry|apologi[sz]e|apologies|my fault|forgive me)\b/giu

const features = ['length', 'sentence', 'absolutes', 'defensive', 'apology', 'repeats'] as const
export type Feature = (typeof features)[number]
type Measured = Record<Feature, number>

/** A shift in standard deviations is read only over so many threats. */
export const leastForShift = 12

/**
 * Mean shift of manner in the turns after a threat as 0 (none) to 1 (two standard deviations of the rep's other turns
 * and more). Both lists may be pooled over conversations of one person; fewer than a dozen threats say little.
 */
export const mannerShift = (threats: readonly Opening[], others: readonly Opening[]): number =>
  Math.min(1, mannerZ(threats, others).z / 2)

/** The same in standard deviations: by feature, where less than usual counts as none, and their mean. */
export function mannerZ(
  threats: readonly Opening[],
  others: readonly Opening[],
): { readonly z: number; readonly by: Readonly<Record<Feature, number>> } {
  const [after, before] = [threats.map(measure), others.map(measure)]
  const shifts = features.map((key) => {
    const base = before.map((one) => one[key])
    const middle = mean(base)
    const spread = Math.sqrt(mean(base.map((value) => (value - middle) ** 2)))
    // Somebody who never varies would otherwise shift without end.
    const least = key === 'length' ? 0.35 : key === 'sentence' ? 4 : key === 'repeats' ? 0.5 : 1.5
    return [key, Math.max(0, mean(after.map((one) => one[key])) - middle) / Math.max(spread, least)] as const
  })
  return {
    z: mean(shifts.map(([, shift]) => shift)),
    by: Object.fromEntries(shifts) as Record<Feature, number>,
  }
}

const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / Math.max(1, of.length)
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function measure({ turn }: Opening): Measured {
  const { text, reading } = turn
  const sentences =
    reading.sentences ?? text.split(/[.?!]+(?:\s|$)/u).filter((one) => one.trim() !== '').length
  const per100 = (number: number) => (100 * number) / Math.max(20, reading.words)
  return {
    length: Math.log(Math.max(1, reading.words)),
    sentence: reading.words / Math.max(1, sentences),
    absolutes: per100(count(text, absolutes)),
    defensive: per100(count(text, defensive)),
    apology: per100(count(text, sorry)),
    repeats: reading.repeatOf ? 1 : 0,
  }
}
