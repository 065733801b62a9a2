import { sql } from 'drizzle-orm'
import type { Tx } from '../db/db.ts'

/** Rows held in memory at a time. A snapshot is some 20 kB, so a few megabytes at most. */
const atOnce = 200

const quoted = (name: string) => `"${name}"`

/**
 * The rows of a table as the database itself writes them in JSON: exact, and the same text on both databases. The
 * order is that of the key's bytes, as collations differ between databases.
 */
export async function* readRows(
  tx: Tx,
  table: { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] },
): AsyncGenerator<string> {
  const columns = table.columns.map((column) => `t.${quoted(column)}`).join(', ')
  const order = table.key.map((column) => `t.${quoted(column)}::text collate "C"`).join(', ')
  await tx.execute(
    sql.raw(
      `declare backup_rows no scroll cursor for select (select row_to_json(r) from (select ${columns}) r)::text ` +
        `as line from ${quoted(table.name)} t order by ${order}`,
    ),
  )
  for (;;) {
    const { rows } = await tx.execute<{ line: string }>(sql.raw(`fetch ${atOnce} from backup_rows`))
    for (const { line } of rows) yield line
    if (rows.length < atOnce) break
  }
  await tx.execute(sql.raw('close backup_rows'))
}

/** Times are written in one zone, whatever the server's own. Lasts to the end of the transaction. */
export async function writeTimesInUtc(tx: Tx): Promise<void> {
  await tx.execute(sql`set local time zone 'UTC'`)
}
