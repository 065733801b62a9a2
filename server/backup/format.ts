import * as z from 'zod'

/*
 * A backup is gzip'd lines of JSON, the same for both databases:
 *   1. the header: what made it, its migrations, its tables with their columns
 *   2. one line per row: {"table":"turn","row":{…}}, tables in the header's order, rows in the order of their key
 *   3. the totals: rows and content hash per table; without this line the file is not whole
 */

/** Raised when an older version could not read the file any more. */
export const formatVersion = 1

const name = z.string().regex(/^[a-z_]{1,63}$/)

export const headerLine = z.object({
  conviction: z.literal('backup'),
  format: z.int(),
  version: z.string(),
  madeAt: z.iso.datetime(),
  madeOn: z.enum(['embedded', 'postgres']),
  migrations: z.array(z.object({ hash: z.string(), when: z.int() })).min(1),
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })).min(1),
})
export type Header = z.output<typeof headerLine>

export const total = z.object({ rows: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
export type Total = z.output<typeof total>

export const totalsLine = z.object({ totals: z.record(name, total) })

export type Manifest = { readonly header: Header; readonly totals: Readonly<Record<string, Total>> }

/** The row stays text: a number or a JSON document that went through JavaScript might come out changed. */
export const rowLine = (table: string, row: string): string => `{"table":"${table}","row":${row}}\n`

// `s`: a text may hold U+2028, which a plain dot does not match.
const rowPattern = /^\{"table":"([a-z_]{1,63})","row":(\{.*\})\}$/s

/** @returns null for a line that is no row */
export function readRowLine(line: string): { readonly table: string; readonly row: string } | null {
  const [, table, row] = rowPattern.exec(line) ?? []
  return table === undefined || row === undefined ? null : { table, row }
}
