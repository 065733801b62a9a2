import type { WordWeight } from './uptake-features.ts'

/** How often stems occur: "stem count" pairs parted by spaces, rarer ones left out. */
export type WordCounts = { readonly texts: number; readonly least: number; readonly counts: string }

/** Inverse document frequency of a stem, in nats; a stem not listed counts as seen fewer than `least` times. */
export function wordWeightOf({ texts, least, counts }: WordCounts): WordWeight {
  const parts = counts.split(' ')
  const known = new Map<string, number>()
  for (let index = 0; index + 1 < parts.length; index += 2) {
    known.set(parts[index] ?? '', Number(parts[index + 1]))
  }
  return (stem) => Math.log((texts + 1) / ((known.get(stem) ?? least / 2) + 1))
}
