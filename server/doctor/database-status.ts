import { sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { readJournal } from '../db/journal.ts'
import { isMigrated } from '../db/migrate.ts'

/** Whether the database stands at this version, and what time it thinks it is. */
export async function databaseStatus({
  db,
}: Pick<Database, 'db'>): Promise<{ readonly migrated: boolean; readonly now: string }> {
  const { rows } = await db.execute<{ ms: string | number }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms`,
  )
  return {
    migrated: await isMigrated(db, readJournal()),
    now: new Date(Number(rows[0]?.ms)).toISOString(),
  }
}
