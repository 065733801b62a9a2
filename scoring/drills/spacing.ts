/** Days until an exercise comes back after the first, second and every later time that it went well. */
export const spacingDays = [2, 7, 21] as const

/** One exercise that was finished: when (ms), and in how many of its answers the moment was met. */
export type Finished = { readonly at: number; readonly done: number; readonly of: number }

const dayMs = 86_400_000
/** Half of the answers: fewer, and it comes back as after the first time. */
const wentWell = ({ done, of }: Finished): boolean => of > 0 && done / of >= 0.5

/**
 * When an exercise is due again (ms), by what was finished of it, oldest first; null where nothing was. A time that did
 * not go well begins the spacing anew: it is said sooner, never held against anybody.
 */
export function dueAfter(finished: readonly Finished[]): number | null {
  const last = finished.at(-1)
  if (!last) return null
  const missed = finished.findLastIndex((one) => !wentWell(one))
  const well = finished.length - 1 - missed
  const days = spacingDays[Math.min(Math.max(well, 1), spacingDays.length) - 1] ?? spacingDays[0]
  return last.at + days * dayMs
}

/** Rungs of a ladder that are open: the first, and each whose rung before was once finished well. */
export function isOpen(rung: number, climbed: ReadonlySet<number>): boolean {
  return rung <= 1 || climbed.has(rung - 1)
}

export const isClimbed = (finished: readonly Finished[]): boolean => finished.some(wentWell)
