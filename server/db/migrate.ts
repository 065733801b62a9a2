import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as migratePool } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import type { Database } from './client.ts'
import type { Queryable } from './db.ts'
import { migrationsFolder, readJournal } from './journal.ts'
import type { Migration } from './journal.ts'

/** "conviction" in our own numbering: any fixed number will do, as long as every process takes the same. */
const migrationLock = 7_203_415_528

/** The database was written by a newer version of the product; this one must not touch it. */
export class DatabaseNewer extends Error {
  constructor(unknown: number) {
    super(
      `The database was made by a newer version: it holds ${unknown} migration${unknown === 1 ? '' : 's'} that this ` +
        'version does not know. Start the newer version, or restore a backup made before the upgrade.',
    )
    this.name = 'DatabaseNewer'
  }
}

/** Migrations that stand in the database, oldest first; none for an empty one. */
export async function appliedMigrations(db: Queryable): Promise<{ hash: string; when: number }[]> {
  const exists = await db.execute<{ found: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`,
  )
  if (!exists.rows[0]?.found) return []
  const rows = await db.execute<{ hash: string; created_at: string | number }>(
    sql`select hash, created_at from drizzle.__drizzle_migrations order by created_at`,
  )
  return rows.rows.map((row) => ({ hash: row.hash, when: Number(row.created_at) }))
}

/** Whether every migration of this version stands in the database, for readiness. */
export async function isMigrated(db: Queryable, journal: readonly Migration[]): Promise<boolean> {
  const applied = new Set((await appliedMigrations(db)).map((row) => row.hash))
  return journal.every((migration) => applied.has(migration.hash))
}

/**
 * Brings the database to this version. Safe to run again and from several processes at once: on PostgreSQL one client
 * holds an advisory lock throughout; the embedded database has one process anyway.
 * @throws DatabaseNewer
 */
export async function migrate(database: Database, folder: string = migrationsFolder): Promise<void> {
  const journal = readJournal(folder)
  const { source } = database
  if (source.kind === 'embedded') {
    refuseNewer(await appliedMigrations(database.db), journal)
    await migratePglite(drizzlePglite(source.pglite), { migrationsFolder: folder })
    await refuseIncomplete(database.db, journal)
    return
  }
  const client = await source.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const db = drizzle(client)
    refuseNewer(await appliedMigrations(db as unknown as Queryable), journal)
    await migratePool(db, { migrationsFolder: folder })
    await refuseIncomplete(db as unknown as Queryable, journal)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined)
    client.release()
  }
}

function refuseNewer(applied: readonly { hash: string }[], journal: readonly Migration[]): void {
  const known = new Set(journal.map((migration) => migration.hash))
  const unknown = applied.filter((row) => !known.has(row.hash)).length
  if (unknown > 0) throw new DatabaseNewer(unknown)
}

/** The migrator skips without a word what is older than the last applied one: counting finds it. */
async function refuseIncomplete(db: Queryable, journal: readonly Migration[]): Promise<void> {
  if (await isMigrated(db, journal)) return
  throw new Error('Not every migration was applied: the journal is out of order. See server/db/migrations.')
}
