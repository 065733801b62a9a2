import type { DebriefView } from '#contract/debrief.ts'
import type { DimensionView } from '#contract/scorecard.ts'

type Last = DebriefView['lastAttempt']

/** A dimension's figure where it may be set beside others; null where there is none or it is held back. */
export const shownScore = ({ score, provisional }: DimensionView): number | null =>
  score === null || provisional ? null : Math.round(score)

/** The figure of the attempt before, where it has one. */
export function lastScore(last: Last, id: DimensionView['id']): number | null {
  const score = last?.scores.find((one) => one.id === id)?.score ?? null
  return score === null ? null : Math.round(score)
}

/** The chart's title: what the bars show, in one sentence. A difference counts once it leaves the likely range. */
export function barFinding(dimensions: readonly DimensionView[], last: Last): string {
  const shown = dimensions.flatMap((dimension) => {
    const score = shownScore(dimension)
    return score === null ? [] : [{ ...dimension, score, before: lastScore(last, dimension.id) }]
  })
  const [top] = shown.toSorted((a, b) => b.score - a.score)
  if (!top) return 'Too few chances for a figure this time'
  const pairs = shown.flatMap(({ title, score, before, interval }) => {
    if (before === null) return []
    const [low, high] = interval ?? [score, score]
    return [{ title, by: score - before, clear: before < low || before > high }]
  })
  const [largest] = pairs.filter(({ clear }) => clear).toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
  if (largest) return `${largest.title} ${points(largest.by)} the last attempt`
  if (pairs.length > 0) return 'No clear difference from the last attempt'
  const [nearest] = shown
    .flatMap(({ id, title, score, target }) =>
      target ? [{ id, title, level: target.level, gap: Math.max(1, Math.ceil(target.from - score)) }] : [],
    )
    .toSorted((a, b) => a.gap - b.gap)
  if (!nearest) return `${top.title} stands highest at ${top.score}`
  const gap = nearest.gap === 1 ? 'one point' : `${nearest.gap} points`
  const who = nearest.id === top.id ? 'it' : nearest.title
  return `${top.title} stands highest at ${top.score}; ${who} is ${gap} from level ${nearest.level}`
}

function points(by: number): string {
  const size = Math.abs(by)
  const words = size === 1 ? 'one point' : `${size} points`
  return by > 0 ? `is ${words} above` : `is ${words} below`
}
