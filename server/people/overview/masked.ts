import { leastPeople } from '#contract/overview.ts'

/** A mean over people; null for fewer than three, of whom one could tell who it was. `values`: one a person, 0–100. */
export function maskedMean(
  values: readonly (number | null)[],
): { readonly mean: number; readonly people: number } | null {
  const given = values.filter((value) => value !== null)
  if (given.length < leastPeople) return null
  return {
    mean: Math.round(given.reduce((sum, value) => sum + value, 0) / given.length),
    people: given.length,
  }
}

/** How many of a group: one or two of them are not told apart from each other or from none. */
export function maskedCount(count: number, of: number): number | null {
  if (of < leastPeople) return null
  return count > 0 && count < leastPeople ? null : count
}
