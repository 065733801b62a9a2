import { diffArrays } from 'diff'

/** One line of two texts; null where the other one has a line that this one has not. */
export type Pair = { readonly mine: string | null; readonly theirs: string | null }
/** Lines that differ or stand beside ones that do, or how many lines between are the same. */
export type Stretch = { readonly same: number } | { readonly rows: readonly Pair[] }

/** Lines around a difference that show where it is. */
const around = 2

/** Two texts line by line, long stretches in which they agree folded into their number. */
export function sideBySide(mine: string, theirs: string): readonly Stretch[] {
  const rows = aligned(mine.split('\n'), theirs.split('\n'))
  const shown = rows.map((_, at) =>
    rows.slice(Math.max(0, at - around), at + around + 1).some((row) => row.mine !== row.theirs),
  )
  const stretches: ({ same: number } | { rows: Pair[] })[] = []
  for (const [at, row] of rows.entries()) {
    const last = stretches.at(-1)
    if (shown[at] === true) {
      if (last && 'rows' in last) last.rows.push(row)
      else stretches.push({ rows: [row] })
    } else if (last && 'same' in last) last.same += 1
    else stretches.push({ same: 1 })
  }
  return stretches
}

function aligned(mine: readonly string[], theirs: readonly string[]): readonly Pair[] {
  const rows: Pair[] = []
  // What was taken out is followed by what stands in its place: the two are shown in one row.
  let onlyMine: string[] = []
  const flush = (others: readonly string[]) => {
    for (let at = 0; at < Math.max(onlyMine.length, others.length); at += 1) {
      rows.push({ mine: onlyMine[at] ?? null, theirs: others[at] ?? null })
    }
    onlyMine = []
  }
  for (const { added, removed, value } of diffArrays([...mine], [...theirs])) {
    if (removed) onlyMine = [...onlyMine, ...value]
    else if (added) flush(value)
    else {
      flush([])
      rows.push(...value.map((line) => ({ mine: line, theirs: line })))
    }
  }
  flush([])
  return rows
}
