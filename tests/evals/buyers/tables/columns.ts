/** Rows as a table for a terminal: the first column to the left, the rest to the right. */
export function columns(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || isProse(cell)
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Words are read from the left, figures compared from the right. */
const isProse = (cell: string) => /^[\p{L}“].*\s/u.test(cell)

/** A value 0–1 as people read it here: .482, −.031. */
export const points = (value: number, digits = 3): string =>
  value
    .toFixed(digits)
    .replace('-', '−')
    .replace(/^(−?)0\./u, '$1.')
