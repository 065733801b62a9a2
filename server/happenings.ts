import type { Tx } from './db/db.ts'

type OfAttempt = { readonly roleplayId: string; readonly repId: string; readonly at: Date }

/**
 * What others may be told, in the past tense. Only of what was submitted: nothing that happens in private practice is
 * one of these.
 */
export type Happening =
  | ({ readonly kind: 'attempt.submitted' } & OfAttempt)
  | ({
      readonly kind: 'attempt.reviewed'
      readonly coachId: string
      readonly verdict: 'meets' | 'close' | 'not-yet'
      /** The coach's level (1–5) of each dimension that they rated. */
      readonly levels: Readonly<Record<string, number>>
    } & OfAttempt)
  | ({ readonly kind: 'dispute.raised'; readonly code: string } & OfAttempt)
  | ({
      readonly kind: 'dispute.answered'
      readonly code: string
      readonly coachId: string
      readonly upheld: boolean
    } & OfAttempt)
  | ({ readonly kind: 'comment.said'; readonly coachId: string; readonly authorId: string } & OfAttempt)

/** Passes on what happened, within the transaction that makes it so: both are stored, or neither. */
export type Tell = (tx: Tx, orgId: string, happening: Happening) => Promise<void>

export const tellNobody: Tell = async () => {}

/** Tells each of them, one after the other: they write in the same transaction. */
export const tellEach =
  (...listeners: readonly Tell[]): Tell =>
  async (tx, orgId, happening) => {
    for (const tell of listeners) await tell(tx, orgId, happening)
  }
