/** Whole batches dealt to at most `count` folds: a batch is one writer's sitting and must not be split. */
export function foldsOf(batches: readonly string[], count: number): readonly ReadonlySet<string>[] {
  const names = [...new Set(batches)].toSorted()
  const folds = Array.from({ length: Math.min(count, names.length) }, () => new Set<string>())
  names.forEach((name, index) => folds[index % folds.length]?.add(name))
  return folds
}
