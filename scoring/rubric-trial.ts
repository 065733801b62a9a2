import type { Scored } from './score.ts'
import { dimensionIds, type Dimension, type DimensionId } from './shape.ts'

/** One transcript scored by two rubrics. */
export type Tried<Of> = { readonly of: Of; readonly before: Scored; readonly after: Scored }

type Figure = { readonly score: number | null; readonly level: number | null }
export type Moved<Of> = {
  readonly of: Of
  readonly dimension: DimensionId
  readonly before: Figure
  readonly after: Figure
}

/** How many transcripts of the largest change are named. */
const named = 5
/** A smaller difference is not shown: scores have one decimal. */
const least = 0.05

/** What another rubric does to the same transcripts: per dimension, at the gate, and where it moves most. */
export function trialReport<Of>(tried: readonly Tried<Of>[]) {
  const gates = tried.flatMap(({ before, after }) =>
    before.foundationGate && after.foundationGate
      ? [{ before: before.foundationGate.passed, after: after.foundationGate.passed }]
      : [],
  )
  return {
    dimensions: dimensionIds.map((id) => ({ id, ...compared(figuresOf(tried, id)) })),
    gate: {
      n: gates.length,
      before: gates.filter(({ before }) => before).length,
      after: gates.filter(({ after }) => after).length,
      nowPassed: gates.filter(({ before, after }) => after && !before).length,
      nowFailed: gates.filter(({ before, after }) => before && !after).length,
    },
    oneThing: {
      n: tried.length,
      changed: tried.filter(({ before, after }) => momentOf(before) !== momentOf(after)).length,
    },
    largest: largestOf(tried),
  }
}

const momentOf = ({ oneThing }: Scored) => (oneThing ? `${oneThing.code} ${oneThing.turn}` : '')
const figureOf = ({ dimensions }: Scored, id: DimensionId): Figure => {
  const found: Dimension | undefined = dimensions.find((one) => one.id === id)
  return { score: found?.score ?? null, level: found?.level ?? null }
}
const figuresOf = (tried: readonly Tried<unknown>[], id: DimensionId) =>
  tried.map(({ before, after }) => ({ before: figureOf(before, id), after: figureOf(after, id) }))

type Pair = ReturnType<typeof figuresOf>[number]

function compared(pairs: readonly Pair[]) {
  const both = pairs.flatMap(({ before, after }) =>
    before.score === null || after.score === null ? [] : [{ before: before.score, after: after.score }],
  )
  const levels = pairs.flatMap(({ before, after }) =>
    before.level === null || after.level === null ? [] : [after.level - before.level],
  )
  const shifts = both.map(({ before, after }) => after - before)
  return {
    n: both.length,
    before: mean(both.map((one) => one.before)),
    after: mean(both.map((one) => one.after)),
    shift: mean(shifts),
    interval: pairedInterval(shifts),
    moved: shifts.filter((shift) => Math.abs(shift) >= least).length,
    spreadBefore: spread(pairs.map(({ before }) => before.score)),
    spreadAfter: spread(pairs.map(({ after }) => after.score)),
    levels: {
      up: levels.filter((step) => step > 0).length,
      down: levels.filter((step) => step < 0).length,
      same: levels.filter((step) => step === 0).length,
    },
    appeared: pairs.filter(({ before, after }) => before.score === null && after.score !== null).length,
    vanished: pairs.filter(({ before, after }) => before.score !== null && after.score === null).length,
  }
}

/** Two decimals; null of nothing. */
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : places(values.reduce((sum, value) => sum + value, 0) / values.length)
const places = (value: number) => Math.round(value * 100) / 100

/** Counts of scores in ten steps of ten; 100 belongs to the last. */
function spread(scores: readonly (number | null)[]): number[] {
  const counts = Array.from({ length: 10 }, () => 0)
  for (const score of scores) {
    if (score === null) continue
    const at = Math.min(9, Math.floor(score / 10))
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

/** Student's t at 97.5 % for 1 to 30 degrees of freedom (any table of it); beyond, within 2 % of the normal's 1.96. */
const t975 = [
  12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.1,
  2.09, 2.09, 2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05, 2.04,
]

/** 95 % interval of a mean difference within pairs, in points; null for fewer than two pairs. */
export function pairedInterval(shifts: readonly number[]): readonly [number, number] | null {
  const n = shifts.length
  if (n < 2) return null
  const middle = shifts.reduce((sum, shift) => sum + shift, 0) / n
  const variance = shifts.reduce((sum, shift) => sum + (shift - middle) ** 2, 0) / (n - 1)
  const half = (t975[n - 2] ?? 1.98) * Math.sqrt(variance / n)
  return [places(middle - half), places(middle + half)]
}

/** The largest movements, one a transcript and dimension; coming and going of a score counts as more than any shift. */
function largestOf<Of>(tried: readonly Tried<Of>[]): readonly Moved<Of>[] {
  return tried
    .flatMap(({ of, before, after }) =>
      dimensionIds.map((dimension): Moved<Of> => ({
        of,
        dimension,
        before: figureOf(before, dimension),
        after: figureOf(after, dimension),
      })),
    )
    .filter((one) => sizeOf(one) >= least)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, named)
}

const sizeOf = ({ before, after }: Pick<Moved<unknown>, 'before' | 'after'>): number => {
  if (before.score === null && after.score === null) return 0
  if (before.score === null || after.score === null) return 101
  // A level that is named otherwise by the same score has moved as well.
  const renamed = before.level === after.level ? 0 : 1
  return Math.abs(after.score - before.score) + renamed
}
