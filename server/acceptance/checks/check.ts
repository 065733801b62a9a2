import type { Share } from '../statistics.ts'

/** One acceptance value: the figure, what it is set against, and whether it holds. */
export type Check = {
  readonly id: string
  readonly what: string
  readonly figure: string
  readonly holds: boolean
  /** Whether the bound lies within the figure's interval: false says that few seeds are enough to refuse it. */
  readonly plausible: boolean
}

export const percent = (value: number) => `${(value * 100).toFixed(0)} %`
export const withInterval = ({ share, n, interval: [least, most] }: Share) =>
  `${percent(share)} of ${n} [${percent(least)}–${percent(most)}]`

/** A check of a share that has to lie from `least` to `most`. */
export function shareCheck(
  id: string,
  what: string,
  share: Share,
  [least, most]: readonly [number, number],
  more = '',
): Check {
  return {
    id,
    what,
    figure: `${withInterval(share)}${more}`,
    holds: share.share >= least && share.share <= most,
    plausible: share.interval[1] >= least && share.interval[0] <= most,
  }
}

/** A check without an interval. */
export const plainCheck = (id: string, what: string, figure: string, holds: boolean): Check => ({
  id,
  what,
  figure,
  holds,
  plausible: holds,
})
