import { sql } from 'drizzle-orm'
import type { Tx } from '../db/db.ts'

/**
 * Authors of one organisation who publish, or begin something under a new id, come one after the other: a scenario needs
 * its persona as it is, and an id that was free is still free when it is taken.
 */
export const oneAtATime = (tx: Tx, orgId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`authoring/${orgId}`}))`)
