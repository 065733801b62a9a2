import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgTransaction } from 'drizzle-orm/pg-core'
import type { ExtractTablesWithRelations } from 'drizzle-orm/relations'
import type { schema } from './schema/all.ts'

type Schema = typeof schema

/**
 * The one database type. On the embedded database it is a cast: both drivers answer `{ rows }`, but only `pg` fills
 * `rowCount`, and `count(*)` is a number on one and a string on the other. Use `returning()` and `Number(…)`.
 */
export type Db = PgDatabase<NodePgQueryResultHKT, Schema>

/**
 * What a transaction hands to its callback. Use it for everything inside: the embedded database waits for ever if `Db`
 * itself is asked while a transaction is open.
 */
export type Tx = PgTransaction<NodePgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>

/** Anything that can run a query: for helpers that work inside and outside of a transaction. */
export type Queryable = Db | Tx
