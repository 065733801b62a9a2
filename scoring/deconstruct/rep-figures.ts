import { measures, type MeasureId } from './measures.ts'
import type { Moment } from './moments.ts'

/** Everything that somebody said at one kind of moment. */
export type RepMoments = { readonly rep: string; readonly moments: readonly Moment[] }

/** Somebody's mean of each measure, however many moments they had: a rep counts once. */
export type RepFigures = {
  readonly rep: string
  readonly moments: number
  readonly means: ReadonlyMap<MeasureId, number>
}

/** Fewer moments than this in which a measure can be told give no mean of it. */
export const fewestMoments = 2

export function repFigures({ rep, moments }: RepMoments): RepFigures {
  const means = new Map<MeasureId, number>()
  for (const { id } of measures) {
    const values = moments.flatMap(({ figures }) => figures.get(id) ?? [])
    if (values.length >= fewestMoments)
      means.set(id, values.reduce((sum, one) => sum + one, 0) / values.length)
  }
  return { rep, moments: moments.length, means }
}

/** The middle value; of an even number the mean of the two in the middle. @throws RangeError where there is none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new RangeError('a median of nothing')
  return (low + high) / 2
}
