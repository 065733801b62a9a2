import { CsvError, parse } from 'csv-parse/sync'
import { CallFileError, type Utterance } from './call-file.ts'
import { timeMs } from './clock.ts'

const speakerColumn = /^(?:speaker|speaker[ _]?name|name|who|participant|user(?:[ _]?name)?|author|from)$/iu
const textColumn = /^(?:text|transcript|utterance|sentence|message|content|words|said|line|speech)$/iu
const startColumn =
  /^(?:start|start[ _]?time|from[ _]?time|begin|time|timestamp|at|offset)(?:[ _(]*(ms|s|sec|seconds|millis(?:econds)?)\)?)?$/iu
const endColumn =
  /^(?:end|end[ _]?time|to[ _]?time|stop)(?:[ _(]*(ms|s|sec|seconds|millis(?:econds)?)\)?)?$/iu
const delimiters = [',', ';', '\t', '|'] as const

type Columns = {
  readonly speaker: number
  readonly text: number
  readonly start: number
  readonly end: number
}

/** The delimiter under which the first line names a speaker and a text column; null where none does. */
export function csvDelimiter(text: string): string | null {
  const [first = ''] = text.trimStart().split('\n', 1)
  return delimiters.find((delimiter) => columnsOf(headerOf(first, delimiter)) !== null) ?? null
}

const headerOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'))

function columnsOf(header: readonly string[]): Columns | null {
  const at = (pattern: RegExp) => header.findIndex((cell) => pattern.test(cell))
  const columns = {
    speaker: at(speakerColumn),
    text: at(textColumn),
    start: at(startColumn),
    end: at(endColumn),
  }
  return columns.speaker === -1 || columns.text === -1 ? null : columns
}

/**
 * A table with a column for the speaker and one for the words; times are clocks or seconds, or milliseconds where the
 * column says so.
 * @throws CallFileError naming the line, or the columns that are missing
 */
export function readCsv(text: string): Utterance[] {
  const delimiter = csvDelimiter(text)
  if (delimiter === null) {
    throw new CallFileError(
      'call/unreadable',
      'Line 1: the table needs a column named speaker and one named text; start and end may be there too.',
    )
  }
  const [header = [], ...rows] = rowsOf(text, delimiter)
  const columns = columnsOf(header.map((cell) => cell.trim()))
  if (!columns) throw new CallFileError('call/unreadable', 'Line 1: the names of the columns cannot be read.')
  const unitOf = (index: number) =>
    /ms|milli/iu.test(header[index]?.replace(/^timestamp/iu, '') ?? '') ? ('ms' as const) : ('s' as const)
  const [startUnit, endUnit] = [unitOf(columns.start), unitOf(columns.end)]
  return rows.map((row) => ({
    speaker: row[columns.speaker]?.trim() ?? '',
    text: row[columns.text] ?? '',
    startMs: timeMs(row[columns.start], startUnit),
    endMs: timeMs(row[columns.end], endUnit),
  }))
}

function rowsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      ltrim: true,
      max_record_size: 200_000,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (error as CsvError & { readonly lines?: number }).lines
    throw new CallFileError(
      'call/unreadable',
      `Line ${line ?? 1}: the table cannot be read further. Look for a quotation mark that is not closed.`,
    )
  }
}
