import { leastPeople } from '#contract/overview.ts'

type Mean = { readonly mean: number; readonly people: number }

/** A mean over people, rounded; null for fewer than three, of whom one could tell who it was. `mean`: 0–100. */
export function maskedMean(
  of: { readonly mean: number | null; readonly people: number } | undefined,
): Mean | null {
  if (of === undefined || of.mean === null || of.people < leastPeople) return null
  return { mean: Math.round(of.mean), people: of.people }
}

/** How many of a group: one or two of them are not told apart from each other or from none. */
export function maskedCount(count: number, of: number): number | null {
  if (of < leastPeople) return null
  return count > 0 && count < leastPeople ? null : count
}
