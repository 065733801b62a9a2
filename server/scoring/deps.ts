import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Db, Tx } from '../db/db.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'

/** What scoring needs from outside. */
export type ScoringDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly newId: () => string
  readonly embed: Embed
  /** What is to happen with a card in the transaction that stores it, or finds it there: the model is asked too. */
  readonly whenScored?: (tx: Tx, key: RoleplayKey) => Promise<void>
}
