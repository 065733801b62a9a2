/** One rating of one item. Items of the same cluster (a rep's attempts) resemble one another and are drawn together. */
export type Rating = {
  readonly item: string
  readonly cluster: string
  readonly rater: string
  readonly value: number
}

/** One coach's level beside the scorer's for the same item, in the order in which the coach rated. */
export type Pair = {
  readonly item: string
  readonly cluster: string
  readonly rater: string
  readonly coach: number
  readonly scorer: number
  /** The scorer's own figure before it became a level; calibration starts from it and keeps it. */
  readonly raw: number
}

/** Rows by cluster, in order of first appearance. */
export function byCluster<Row extends { readonly cluster: string }>(
  rows: readonly Row[],
): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.cluster)
    if (group) group.push(row)
    else groups.set(row.cluster, [row])
  }
  return [...groups.values()]
}
