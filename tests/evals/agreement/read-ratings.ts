import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Rating } from '#scoring/agreement/rating.ts'

export const columns = ['item', 'cluster', 'rater', 'dimension', 'score'] as const

export type RatedRow = Rating & { readonly dimension: string; readonly line: number }
export type Read = { readonly rows: readonly RatedRow[]; readonly mistakes: readonly string[] }

const name = z.string().trim().min(1, 'is empty')

/** Excel writes semicolons, and decimal commas with them, where the machine's language does. */
const separators = [',', ';', '\t'] as const

const record = z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) })

/**
 * Ratings from the text of a CSV file: a heading with the five columns in any order, then one rating a line. Everything
 * that cannot be used is named with its line; where there is a mistake the rows are not to be used either.
 */
export function readRatings(text: string, [low, high]: readonly [number, number]): Read {
  const heading = text.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1)[0] ?? ''
  const delimiter = separators.toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ','
  const rows: RatedRow[] = []
  const mistakes: string[] = []
  const named = heading.split(delimiter).map((one) => plain(one))
  const missing = columns.filter((column) => !named.includes(column))
  if (missing.length > 0)
    return { rows, mistakes: [`line 1: the heading has no column ${missing.join(', ')}`] }
  const number = z
    .string()
    .trim()
    .transform((written) => (delimiter === ';' ? written.replace(',', '.') : written))
    .refine((written) => written !== '' && Number(written) >= low && Number(written) <= high, {
      error: `is not a number from ${low} to ${high}`,
    })
    .transform(Number)
  const row = z.object({ item: name, cluster: name, rater: name, dimension: name, score: number })
  for (const { record: cells, info } of records(text, delimiter, mistakes)) {
    const read = row.safeParse(cells)
    if (read.success) {
      const { item, cluster, rater, dimension, score } = read.data
      rows.push({ item, cluster, rater, dimension, value: score, line: info.lines })
    } else
      for (const { path, message } of read.error.issues)
        mistakes.push(`line ${info.lines}: ${path.join('.')} ${message}`)
  }
  return { rows, mistakes: [...mistakes, ...contradictions(rows)] }
}

const plain = (cell: string): string => cell.trim().replace(/^"|"$/gu, '').trim().toLowerCase()

function records(text: string, delimiter: string, mistakes: string[]): readonly z.infer<typeof record>[] {
  try {
    const found: unknown = parse(text, {
      bom: true,
      delimiter,
      columns: (heading: readonly string[]) => heading.map(plain),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return z.array(record).parse(found)
  } catch (error) {
    if (!(error instanceof Error) || !('lines' in error)) throw error
    mistakes.push(`line ${String(error.lines)}: ${error.message}`)
    return []
  }
}

/** A rater who rated an item twice, and an item in two clusters: neither has an answer that this could choose. */
function contradictions(rows: readonly RatedRow[]): string[] {
  const found: string[] = []
  const first = new Map<string, number>()
  const clusters = new Map<string, RatedRow>()
  for (const row of rows) {
    const key = JSON.stringify([row.item, row.rater, row.dimension])
    const before = first.get(key)
    if (before === undefined) first.set(key, row.line)
    else found.push(`line ${row.line}: ${row.rater} rated ${row.item} before, on line ${before}`)
    const known = clusters.get(row.item)
    if (known === undefined) clusters.set(row.item, row)
    else if (known.cluster !== row.cluster)
      found.push(`line ${row.line}: ${row.item} is in cluster ${known.cluster} on line ${known.line}`)
  }
  return found
}
