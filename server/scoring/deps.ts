import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Db } from '../db/db.ts'

/** What scoring needs from outside. */
export type ScoringDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly newId: () => string
  readonly embed: Embed
}
