import { sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import type { Tx } from '../db/db.ts'
import { readJournal } from '../db/journal.ts'
import { BackupError } from './backup-error.ts'
import type { Header, Manifest } from './format.ts'
import { readBackup } from './read-backup.ts'
import { readRows, writeTimesInUtc } from './read-rows.ts'
import { tablesInOrder, type BackupTable } from './tables.ts'
import { createTally, sameTotal } from './tally.ts'

/** Rows of one insert: bounded by number and by characters, as a snapshot may be large. */
const most = { rows: 200, characters: 1_000_000 } as const

/**
 * Loads a backup into a migrated database, in one transaction, and compares what the database then holds with what
 * the backup says: all of it is there, or nothing has changed.
 * @throws BackupError for a damaged or newer file, and for a database that is not empty unless `replace` is set
 */
export async function restoreBackup(
  database: Database,
  file: string,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<Manifest> {
  return database.db.transaction(async (tx) => {
    await writeTimesInUtc(tx)
    await makeRoom(tx, replace)
    const loader = createLoader(tx)
    const manifest = await readBackup(file, { begin: async (header) => refuseUnfit(header), row: loader.row })
    await loader.flush()
    await compare(tx, manifest)
    return manifest
  })
}

async function makeRoom(tx: Tx, replace: boolean): Promise<void> {
  const tables = tablesInOrder()
  if (replace) {
    await tx.execute(sql.raw(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')}`))
    // What waits in the queue belongs to rows that are gone; the next start makes the queue anew.
    await tx.execute(sql`drop schema if exists jobs cascade`)
    return
  }
  for (const { name } of tables) {
    const { rows } = await tx.execute(sql.raw(`select 1 as one from "${name}" limit 1`))
    if (rows.length > 0) {
      throw new BackupError(
        'The database is not empty, and nothing was changed. Restore into an empty one, or add --replace to ' +
          'put the backup in the place of everything that is there.',
      )
    }
  }
}

/** An older backup is loaded column by column, so that columns added since take their defaults; a newer one is not. */
function refuseUnfit(header: Header): void {
  const known = new Set(readJournal().map(({ hash }) => hash))
  if (header.migrations.some(({ hash }) => !known.has(hash))) {
    throw new BackupError(
      `The backup was made by a newer version (${header.version}). Nothing was changed. Restore it with that version.`,
    )
  }
  const tables = new Map(tablesInOrder().map((table) => [table.name, table]))
  for (const { name, columns } of header.tables) {
    const table = tables.get(name)
    if (table && columns.every((column) => table.columns.includes(column))) continue
    throw new BackupError(
      `The backup has a table or column that this version no longer has (${name}). Restore it with version ` +
        `${header.version}, then upgrade.`,
    )
  }
}

function createLoader(tx: Tx) {
  let table = ''
  let waiting: string[] = []
  let characters = 0
  const columnsOf = new Map<string, string>()
  const flush = async () => {
    if (waiting.length === 0) return
    const names = columnsOf.get(table) ?? columnNames(waiting[0] ?? '{}')
    columnsOf.set(table, names)
    const rows = `[${waiting.join(',')}]`
    waiting = []
    characters = 0
    await tx.execute(
      sql`insert into ${sql.raw(`"${table}" (${names}) select ${names} from json_populate_recordset(null::"${table}",`)} ${rows}::text::json)`,
    )
  }
  return {
    flush,
    async row(name: string, row: string) {
      if (name !== table || waiting.length >= most.rows || characters + row.length > most.characters) {
        await flush()
        table = name
      }
      waiting.push(row)
      characters += row.length
    },
  }
}

/** Every row of a table names all columns, so the first one tells. */
const columnNames = (row: string): string =>
  Object.keys(JSON.parse(row) as Record<string, unknown>)
    .map((name) => `"${name.replaceAll('"', '""')}"`)
    .join(', ')

async function compare(tx: Tx, { header, totals }: Manifest): Promise<void> {
  const keys = new Map<string, BackupTable>(tablesInOrder().map((table) => [table.name, table]))
  for (const { name, columns } of header.tables) {
    const tally = createTally()
    for await (const row of readRows(tx, { name, columns, key: keys.get(name)?.key ?? [] })) tally.add(row)
    if (sameTotal(tally.total(), totals[name])) continue
    throw new BackupError(
      `After loading, ${name} does not hold what the backup holds. Nothing was changed. Please report this.`,
    )
  }
}
