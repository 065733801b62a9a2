/** Counts of one code: right, wrongly given, missed. */
export type Counts = { readonly right: number; readonly wrong: number; readonly missed: number }

export const f1 = ({ right, wrong, missed }: Counts): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed)

/** Counts per label over sets of given and wanted labels, row by row. */
export function countsBy<Label>(
  labels: readonly Label[],
  rows: readonly { readonly given: ReadonlySet<Label>; readonly wanted: ReadonlySet<Label> }[],
): ReadonlyMap<Label, Counts> {
  return new Map(
    labels.map((label) => {
      const counts = { right: 0, wrong: 0, missed: 0 }
      for (const { given, wanted } of rows) {
        if (given.has(label) && wanted.has(label)) counts.right += 1
        else if (given.has(label)) counts.wrong += 1
        else if (wanted.has(label)) counts.missed += 1
      }
      return [label, counts]
    }),
  )
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

export const macroF1 = (counts: ReadonlyMap<unknown, Counts>): number => mean([...counts.values()].map(f1))

export function microF1(counts: ReadonlyMap<unknown, Counts>): number {
  const all = [...counts.values()]
  const sum = (pick: (count: Counts) => number): number =>
    all.reduce((total, count) => total + pick(count), 0)
  return f1({ right: sum((c) => c.right), wrong: sum((c) => c.wrong), missed: sum((c) => c.missed) })
}

type Told = { readonly confidence: number; readonly right: boolean }
export type ReliabilityBin = { readonly count: number; readonly told: number; readonly found: number }

/** Ten equal bins of confidence: what was told on average, and the share that was right. Empty ones are left out. */
export function reliability(pairs: readonly Told[]): readonly ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, bin) =>
    pairs.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  )
    .filter((within) => within.length > 0)
    .map((within) => ({
      count: within.length,
      told: mean(within.map(({ confidence }) => confidence)),
      found: mean(within.map(({ right }) => (right ? 1 : 0))),
    }))
}

/** Expected calibration error: how far confidence is from the share that is right, over the bins of `reliability`. */
export const calibrationError = (pairs: readonly Told[]): number =>
  reliability(pairs).reduce(
    (error, { count, told, found }) => error + (count / pairs.length) * Math.abs(told - found),
    0,
  )

/** Spearman's rank correlation, ties sharing their mean rank. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)]
  const [mx, my] = [mean(x), mean(y)]
  const sum = (f: (index: number) => number): number => x.reduce((total, _, index) => total + f(index), 0)
  const dx = (index: number): number => (x[index] ?? 0) - mx
  const dy = (index: number): number => (y[index] ?? 0) - my
  const spread = Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2))
  return spread === 0 ? 0 : sum((i) => dx(i) * dy(i)) / spread
}

/** Ranks from 0, ties sharing their mean. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value)
  const result = values.map(() => 0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1
    for (let at = from; at <= to; at += 1) result[order[at]?.index ?? 0] = (from + to) / 2
    from = to + 1
  }
  return result
}

/** Cohen's kappa of two labellings; 0 where chance alone would agree always. */
export function cohenKappa<Label>(pairs: readonly (readonly [Label, Label])[]): number {
  const labels = new Set(pairs.flat())
  const share = (test: (pair: readonly [Label, Label]) => boolean): number =>
    pairs.filter(test).length / Math.max(1, pairs.length)
  const chance = [...labels].reduce(
    (sum, label) => sum + share(([a]) => a === label) * share(([, b]) => b === label),
    0,
  )
  return chance === 1 ? 0 : (share(([a, b]) => a === b) - chance) / (1 - chance)
}
