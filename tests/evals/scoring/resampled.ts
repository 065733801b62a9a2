import { random } from '#personas/engine/random.ts'
import { clusterInterval, plain, type Interval, type Scale } from '#scoring/agreement/cluster-bootstrap.ts'

const draws = 500
const seed = 7

/**
 * A 95 % interval of a figure by drawing whole conversations: turns of one conversation are no independent cases. `rows`
 * are the cases of the figure, `group` says whose a case is.
 */
export const resampledInterval = <Row>(
  rows: readonly Row[],
  group: (row: Row) => string,
  figure: (rows: readonly Row[]) => number | null,
  scale: Scale = plain,
): Interval | null =>
  clusterInterval([...Map.groupBy(rows, group).values()], (drawn) => figure(drawn.flat()), {
    next: random(seed, 0, 'resampled'),
    scale,
    draws,
  })
