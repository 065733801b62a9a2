/** Somebody who may get a playbook now or later. `before`: their level before it, or null where it is not known. */
export type Candidate = { readonly rep: string; readonly before: number | null }

/**
 * Who gets a playbook first: neighbours by level make a pair, and a coin decides in each, so that the halves start alike.
 * Of an odd number the last goes by a coin of its own. `next` gives numbers in [0, 1): kept with the campaign, it shows
 * afterwards that nobody chose.
 */
export function randomHalves(
  candidates: readonly Candidate[],
  next: () => number,
): { readonly first: readonly string[]; readonly later: readonly string[] } {
  const sorted = candidates.toSorted(
    (a, b) => (a.before ?? Infinity) - (b.before ?? Infinity) || (a.rep < b.rep ? -1 : 1),
  )
  const first: string[] = []
  const later: string[] = []
  for (let index = 0; index < sorted.length; index += 2) {
    const [one, other] = [sorted[index], sorted[index + 1]]
    const heads = next() < 0.5
    if (one) (heads ? first : later).push(one.rep)
    if (other) (heads ? later : first).push(other.rep)
  }
  return { first, later }
}
