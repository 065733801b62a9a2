import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Config } from '../config.ts'
import { openEmbedded, openPostgres, type Database } from '../db/client.ts'
import { DataDirectoryInUse } from '../db/lock.ts'
import { migrate } from '../db/migrate.ts'
import { askForBackup } from '../operator/ask.ts'
import { BackupError } from './backup-error.ts'
import type { Manifest } from './format.ts'
import { readBackup } from './read-backup.ts'
import { restoreBackup } from './restore.ts'
import { takeBackup } from './take.ts'
import { writeWhole } from './whole-file.ts'

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>
type Options = { readonly replace?: boolean }

/**
 * Backs up the configured database into `file`, also while the product runs: on the embedded database the running
 * server writes the backup, as no other process may open it.
 * @throws BackupError, OperatorError
 */
export async function backUp(config: Where, file: string, options: Options = {}): Promise<Manifest> {
  try {
    return await using(await openExisting(config), (database) => takeBackup(database, file, options))
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) throw error
    return writeWhole(file, (partial) => askForBackup(config.dataDir, partial), readBackup, options)
  }
}

/**
 * Loads `file` into the configured database, which is made and migrated first where it is new.
 * @throws BackupError, DataDirectoryInUse, DatabaseNewer
 */
export async function restoreFrom(config: Where, file: string, options: Options = {}): Promise<Manifest> {
  // Before anything is made: a mistyped name would otherwise leave an empty database behind.
  await readBackup(file)
  const database =
    config.databaseUrl === null
      ? await openEmbedded(config.dataDir)
      : openPostgres(config.databaseUrl, { max: 1 })
  return using(database, async () => {
    await refuseWhileServed(database)
    await migrate(database)
    return restoreBackup(database, file, options)
  })
}

async function openExisting({ databaseUrl, dataDir }: Where): Promise<Database> {
  if (databaseUrl !== null) return openPostgres(databaseUrl, { max: 1 })
  if (!existsSync(join(dataDir, 'pglite'))) {
    throw new BackupError(
      `There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL to the one to back up.`,
    )
  }
  return openEmbedded(dataDir)
}

/** A server would go on with what it remembers of the old rows. The embedded database is held by a lock instead. */
async function refuseWhileServed({ db, source }: Database): Promise<void> {
  if (source.kind === 'embedded') return
  const { rows } = await db.execute(
    sql`select pid from pg_stat_activity where datname = current_database() and application_name = 'conviction'
        and pid <> pg_backend_pid() limit 1`,
  )
  if (rows.length > 0) {
    throw new BackupError('A server is running on this database. Stop it, restore, and start it again.')
  }
}

async function using<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
