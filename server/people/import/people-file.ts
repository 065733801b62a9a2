import { CsvError, parse } from 'csv-parse/sync'
import { importColumns, mostPeople, mostPeopleBytes, type ImportColumn } from '#contract/people-import.ts'
import { CallFileError } from '../../calls/formats/call-file.ts'
import { decodeText } from '../../calls/formats/decode-text.ts'
import { RequestRefused } from '../../errors.ts'

/** One person as the file has them, cells trimmed; '' where it says nothing. */
export type FileRow = { readonly line: number; readonly cells: Readonly<Record<ImportColumn, string>> }
export type PeopleFile = {
  readonly columns: readonly ImportColumn[]
  readonly ignored: readonly string[]
  readonly rows: readonly FileRow[]
}

type Heading = ImportColumn | 'firstName' | 'lastName'

const headings: readonly (readonly [Heading, RegExp])[] = [
  ['email', /^(e-?mail|mail|e-?mail ?address|address|login|user ?name)$/iu],
  ['firstName', /^(first|given) ?name$/iu],
  ['lastName', /^(last|family) ?name|surname$/iu],
  ['name', /^(name|full ?name|display ?name|person)$/iu],
  ['roles', /^roles?$/iu],
  ['team', /^(team|group|department)$/iu],
  ['cohort', /^(cohort|class|intake)$/iu],
  ['externalId', /^(external ?id|employee ?(id|number|no)|personnel ?(id|number|no)|id|number)$/iu],
]

const headingOf = (cell: string): Heading | null => {
  const words = cell
    .trim()
    .replaceAll(/[_.-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
  return headings.find(([, pattern]) => pattern.test(words) || pattern.test(cell.trim()))?.[0] ?? null
}

const delimiters = [',', ';', '\t', '|'] as const

/** The one under which the first line says most to us. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const said = (delimiter: string) =>
    first.split(delimiter).filter((cell) => headingOf(cell.replaceAll('"', '')) !== null).length
  return delimiters.toSorted((a, b) => said(b) - said(a))[0] ?? ','
}

/**
 * Reads a sheet of people: UTF-8 with or without its mark, UTF-16 or Windows-1252, with commas, semicolons, tabs or
 * bars. @throws RequestRefused `request/invalid` naming `file` where it is no sheet, has no column of addresses, or is
 * too long
 */
export function readPeopleFile(base64: string): PeopleFile {
  const text = textOf(base64)
  const cells = cellsOf(text)
  const [head, ...body] = cells
  const columns = head?.cells.map(headingOf) ?? []
  if (!columns.includes('email'))
    refuse('No column of addresses was found. Name one email in the first line, as in the sample.')
  if (body.length > mostPeople)
    refuse(`These are ${body.length} rows. Import at most ${mostPeople} at a time.`)
  const known = importColumns.filter(
    (column) => columns.includes(column) || (column === 'name' && columns.includes('lastName')),
  )
  return {
    columns: known,
    ignored: (head?.cells ?? []).filter((cell, index) => columns[index] === null && cell.trim() !== ''),
    rows: body
      .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
      .map((row) => ({ line: row.line, cells: namedCells(columns, row.cells) })),
  }
}

function textOf(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > mostPeopleBytes)
    refuse('This file is larger than a list of people. Give at most 1.5 MB.')
  try {
    return decodeText(bytes)
  } catch (error) {
    if (!(error instanceof CallFileError)) throw error
    return refuse('This is no text. Save the sheet as CSV, then choose that file.')
  }
}

type Line = { readonly line: number; readonly cells: readonly string[] }

function cellsOf(text: string): readonly Line[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text.replace(/^\ufeff/u, '')),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      to: mostPeople + 2,
    }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[]
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as { readonly lines?: unknown }
    return refuse(
      `Line ${typeof lines === 'number' ? lines : '?'} cannot be read as a row. Look for a quote that is not closed.`,
    )
  }
}

/** A sign that our own export puts before what a spreadsheet would run; it is no part of the name. */
const unguarded = (cell: string) => cell.trim().replace(/^'(?=[=+\-@])/u, '')

function namedCells(columns: readonly (Heading | null)[], cells: readonly string[]) {
  const at = (heading: Heading) => unguarded(cells[columns.indexOf(heading)] ?? '')
  const parts = [at('firstName'), at('lastName')].filter((part) => part !== '').join(' ')
  return {
    email: at('email').toLowerCase(),
    name: at('name') || parts,
    roles: at('roles'),
    team: at('team'),
    cohort: at('cohort'),
    externalId: at('externalId'),
  }
}

function refuse(message: string): never {
  throw new RequestRefused('request/invalid', { fields: [{ field: 'file', message }] })
}
