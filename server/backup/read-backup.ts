import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BackupError } from './backup-error.ts'
import {
  formatVersion,
  headerLine,
  readRowLine,
  totalsLine,
  type Header,
  type Manifest,
  type Total,
} from './format.ts'
import { createTally, sameTotal } from './tally.ts'

export type BackupSink = {
  /** Hears the header before any row, and may refuse it by throwing. */
  begin(header: Header): Promise<void>
  row(table: string, row: string): Promise<void>
}

const quiet: BackupSink = { begin: async () => {}, row: async () => {} }

/**
 * Reads a backup from end to end, hands its rows to `sink`, and compares what it read with the totals at its end.
 * @throws BackupError for a file that is no backup, is cut short, or was changed
 */
export async function readBackup(file: string, sink: BackupSink = quiet): Promise<Manifest> {
  let header: Header | null = null
  let totals: Manifest['totals'] | null = null
  const tallies = new Map<string, ReturnType<typeof createTally>>()
  for await (const line of linesOf(file)) {
    if (header === null) {
      header = readHeader(file, line)
      for (const { name } of header.tables) tallies.set(name, createTally())
      await sink.begin(header)
      continue
    }
    if (totals !== null) throw damaged(file, 'it goes on after its end')
    const row = readRowLine(line)
    if (row === null) {
      totals = readTotals(file, line)
      continue
    }
    const tally = tallies.get(row.table)
    if (!tally) throw damaged(file, `it has rows of an unknown table ${row.table}`)
    tally.add(row.row)
    await sink.row(row.table, row.row)
  }
  if (header === null) throw new BackupError(`${file} is empty.`)
  if (totals === null) throw damaged(file, 'its end is missing')
  compare(file, tallies, totals)
  return { header, totals }
}

/** Split at line feeds alone: `readline` would also split at U+2028, which texts may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = createGunzip().setEncoding('utf8')
  source.on('error', (error) => text.destroy(error))
  source.pipe(text)
  let rest = ''
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const parts = (rest + chunk).split('\n')
      rest = parts.pop() ?? ''
      yield* parts
    }
  } catch (error) {
    throw readable(file, error)
  } finally {
    source.destroy()
  }
  if (rest !== '') throw damaged(file, 'it is cut short')
}

function readable(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ENOENT') return new BackupError(`There is no file ${file}.`)
  if (error.code === 'EISDIR' || error.code === 'EACCES') {
    return new BackupError(`${file} cannot be read (${error.code}).`, error)
  }
  if (error.code === 'Z_BUF_ERROR') return damaged(file, 'it is cut short')
  if (error.code === 'Z_DATA_ERROR') return damaged(file, 'it is not gzip, or was changed')
  return error
}

function readHeader(file: string, line: string): Header {
  const raw = parseJson(line)
  if (isObject(raw) && raw['conviction'] === 'backup' && Number(raw['format']) > formatVersion) {
    throw new BackupError(`${file} was made by a newer version. Restore it with that one.`)
  }
  const header = headerLine.safeParse(raw)
  if (!header.success) throw new BackupError(`${file} is no backup of this product.`)
  return header.data
}

function readTotals(file: string, line: string): Manifest['totals'] {
  const read = totalsLine.safeParse(parseJson(line))
  if (!read.success) throw damaged(file, 'it has a line that is neither a row nor its end')
  return read.data.totals
}

function compare(
  file: string,
  tallies: ReadonlyMap<string, { total(): Total }>,
  totals: Manifest['totals'],
): void {
  for (const [name, tally] of tallies) {
    if (!sameTotal(tally.total(), totals[name]))
      throw damaged(file, `the rows of ${name} are not those written`)
  }
}

const damaged = (file: string, what: string): BackupError =>
  new BackupError(`${file} is damaged: ${what}. Nothing was changed. Take another backup file.`)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
