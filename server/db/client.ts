import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as overPool } from 'drizzle-orm/node-postgres'
import { drizzle as overPglite } from 'drizzle-orm/pglite'
import type { Pool } from 'pg'
import type { Db } from './db.ts'
import { lockDirectory } from './lock.ts'
import { PatientPool, type Patience } from './patient-pool.ts'
import { schema } from './schema/all.ts'

/** What lies under `db`: needed for migrations, the job queue and dumps, and for nothing else. */
export type Source =
  | { readonly kind: 'embedded'; readonly pglite: PGlite; readonly directory: string | null }
  | { readonly kind: 'postgres'; readonly pool: Pool; readonly url: string }

export type Database = {
  readonly db: Db
  readonly source: Source
  close(): Promise<void>
}

/** Opens the embedded database in `dataDir` and holds it alone. @throws DataDirectoryInUse */
export async function openEmbedded(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = lockDirectory(dataDir)
  try {
    const directory = join(dataDir, 'pglite')
    const pglite = await PGlite.create(directory)
    const database = overEmbedded(pglite, directory)
    return {
      ...database,
      async close() {
        await database.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Wraps an embedded database that is open already; `directory` is null for one in memory. */
export function overEmbedded(pglite: PGlite, directory: string | null): Database {
  const db = overPglite(pglite, { schema }) as unknown as Db
  let closing: Promise<void> | null = null
  return {
    db,
    source: { kind: 'embedded', pglite, directory },
    close: () => (closing ??= pglite.close()),
  }
}

/** Under a rush queries wait some seconds for their turn; a thousand of them are some hundred turns under way. */
const patience: Patience = { connectMs: 5_000, waitMs: 15_000, maxWaiting: 1_000 }

/** Opens a pool on PostgreSQL. `onIdleError` hears of connections that break while nobody uses them. */
export function openPostgres(
  url: string,
  options: {
    readonly max?: number
    readonly onIdleError?: (error: Error) => void
    readonly patience?: Patience
  } = {},
): Database {
  const connection = {
    connectionString: url,
    max: options.max ?? 10,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'conviction',
  }
  const pool = new PatientPool(connection, options.patience ?? patience)
  // Without a listener a restart of the server would end the process: the pool replaces the connection by itself.
  pool.on('error', (error) => options.onIdleError?.(error))
  // The pool listens to idle connections alone: one that breaks inside a transaction would end the process too.
  pool.on('connect', (client) => void client.on('error', () => {}))
  let closing: Promise<void> | null = null
  return {
    db: overPool(pool, { schema }),
    source: { kind: 'postgres', pool, url },
    close: () => (closing ??= pool.end()),
  }
}

/** The database that the configuration names. */
export async function openDatabase(
  config: { readonly databaseUrl: string | null; readonly dataDir: string },
  onIdleError?: (error: Error) => void,
): Promise<Database> {
  return config.databaseUrl === null
    ? openEmbedded(config.dataDir)
    : openPostgres(config.databaseUrl, onIdleError ? { onIdleError } : {})
}
