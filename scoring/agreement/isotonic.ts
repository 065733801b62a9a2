/** One step of a rising fit: raw figures from `from` to `to` all get `value`. */
export type Step = { readonly from: number; readonly to: number; readonly value: number }

type Point = { readonly x: number; readonly y: number }

/**
 * Isotonic regression: of all functions that never fall, the one nearest to the points in squares, by pooling adjacent
 * violators (Ayer et al. 1955). Points of the same `x` are one point of their mean.
 */
export function isotonicFit(points: readonly Point[]): readonly Step[] {
  const blocks: { from: number; to: number; sum: number; n: number }[] = []
  for (const { x, y } of points.toSorted((one, other) => one.x - other.x)) {
    const last = blocks.at(-1)
    if (last?.to === x && last.from === x) {
      last.sum += y
      last.n += 1
    } else blocks.push({ from: x, to: x, sum: y, n: 1 })
  }
  const pooled: typeof blocks = []
  for (const block of blocks) {
    let whole = block
    for (
      let before = pooled.at(-1);
      before && before.sum / before.n >= whole.sum / whole.n;
      before = pooled.at(-1)
    ) {
      pooled.pop()
      whole = { from: before.from, to: whole.to, sum: before.sum + whole.sum, n: before.n + whole.n }
    }
    pooled.push(whole)
  }
  return pooled.map(({ from, to, sum, n }) => ({ from, to, value: sum / n }))
}

/** The fit at `x`: within a step its value, between two on the straight line, outside the nearest. Null for no steps. */
export function isotonicAt(steps: readonly Step[], x: number): number | null {
  const after = steps.findIndex(({ to }) => x <= to)
  const step = steps[after] ?? steps.at(-1)
  const before = steps[after - 1]
  if (!step) return null
  if (x >= step.from || !before) return step.value
  return before.value + ((step.value - before.value) * (x - before.to)) / (step.from - before.to)
}
