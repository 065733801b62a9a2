import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Db } from '../db/db.ts'
import type { Jobs } from '../jobs/start.ts'
import type { Model } from '../llm/model.ts'

/** What a model's reading needs from outside. */
export type JudgingDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly newId: () => string
  readonly embed: Embed
  /** Null where none is configured: nothing is asked for then. */
  readonly judge: Model | null
  /** The model that speaks for the buyer, if any. */
  readonly modelName: string | null
}

/** What asking for a reading needs. */
export type JudgingRequests = Pick<JudgingDeps, 'clock' | 'judge'> & { readonly jobs: Pick<Jobs, 'enqueue'> }
