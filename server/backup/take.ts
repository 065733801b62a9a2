import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Database } from '../db/client.ts'
import type { Tx } from '../db/db.ts'
import { appliedMigrations, isMigrated } from '../db/migrate.ts'
import { readJournal } from '../db/journal.ts'
import { version } from '../version.ts'
import { BackupError } from './backup-error.ts'
import { formatVersion, rowLine, type Header, type Manifest, type Total } from './format.ts'
import { readBackup } from './read-backup.ts'
import { readRows, writeTimesInUtc } from './read-rows.ts'
import { tablesInOrder } from './tables.ts'
import { createTally } from './tally.ts'
import { writeWhole } from './whole-file.ts'

/**
 * Writes everything the product stores to `file`, as it stood at one moment, and reads the file back before it gets
 * its name. On PostgreSQL nobody waits; on the embedded database other queries wait until the rows are read.
 * @throws BackupError
 */
export function takeBackup(
  database: Database,
  file: string,
  options: { readonly replace?: boolean } = {},
): Promise<Manifest> {
  return writeWhole(file, (partial) => writeBackup(database, partial), readBackup, options)
}

/** Writes a backup into `file`, which may be left half-written where this fails. */
export async function writeBackup(database: Database, file: string): Promise<void> {
  if (!(await isMigrated(database.db, readJournal()))) {
    throw new BackupError('The database is not at this version yet. Start the product once, then back up.')
  }
  await database.db.transaction(
    (tx) =>
      pipeline(
        Readable.from(lines(tx, database.source.kind)),
        createGzip(),
        createWriteStream(file, { mode: 0o600 }),
      ),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

async function* lines(tx: Tx, madeOn: Header['madeOn']): AsyncGenerator<string> {
  await writeTimesInUtc(tx)
  const tables = tablesInOrder()
  const header: Header = {
    conviction: 'backup',
    format: formatVersion,
    version,
    madeAt: new Date().toISOString(),
    madeOn,
    migrations: await appliedMigrations(tx),
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  }
  yield `${JSON.stringify(header)}\n`
  const totals: Record<string, Total> = {}
  for (const table of tables) {
    const tally = createTally()
    for await (const row of readRows(tx, table)) {
      tally.add(row)
      yield rowLine(table.name, row)
    }
    totals[table.name] = tally.total()
  }
  yield `${JSON.stringify({ totals })}\n`
}
