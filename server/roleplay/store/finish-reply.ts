import { and, eq, sql } from 'drizzle-orm'
import type { Outcome } from '#personas/engine/state.ts'
import type { Db } from '../../db/db.ts'
import { roleplay, turn } from '../../db/schema/roleplay.ts'
import { bodyHash } from '../body-hash.ts'
import { holdsLease, keptLease, releasedLease, type Lease } from '../lease.ts'
import { type RoleplayRow, type TurnRow } from './rows.ts'

export type Spoken = {
  readonly turnId: string
  readonly text: string
  readonly status: 'done' | 'interrupted'
  readonly voice: 'built-in' | 'model'
  readonly reason: string | null
  readonly truncated: boolean
  /** Sentences in which a model made something up about its buyer. */
  readonly improvised: readonly string[]
  readonly outcome: Outcome | null
  /** Another buyer speaks next: the floor stays where it is. */
  readonly goesOn: boolean
}

/** The reply and its roleplay, as stored. */
export type FinishedReply = { readonly turn: TurnRow; readonly roleplay: RoleplayRow }

/**
 * Stores the buyer's words and gives the floor back, or ends the roleplay; one statement.
 * @returns null where the lease was lost.
 */
export async function finishReply(
  db: Db,
  lease: Lease,
  spoken: Spoken,
  now: Date,
): Promise<FinishedReply | null> {
  const moved = db.$with('moved').as(
    db
      .update(roleplay)
      .set({
        nextSeq: sql`${roleplay.nextSeq} + 1`,
        // Counted once a reply: saying it again after an interruption is the same exchange.
        exchangesDone: sql`${roleplay.exchangesDone} + (select case when ${turn.generation} = 1 and ${turn.cause} = 'reply' then 1 else 0 end from ${turn} where ${turn.orgId} = ${lease.orgId} and ${turn.id} = ${spoken.turnId})`,
        ...(spoken.goesOn ? keptLease : releasedLease),
        ...(spoken.outcome
          ? { phase: 'ended' as const, floor: null, outcome: spoken.outcome, endedAt: now }
          : { floor: spoken.goesOn ? ('buyer' as const) : ('rep' as const) }),
      })
      .where(and(holdsLease(lease), eq(roleplay.phase, 'live')))
      .returning(),
  )
  const [row] = await db
    .with(moved)
    .update(turn)
    .set({
      text: spoken.text,
      bodyHash: bodyHash(spoken.text),
      status: spoken.status,
      voice: spoken.voice,
      reason: spoken.reason,
      truncated: spoken.truncated,
      improvised: spoken.improvised,
      // The last change gets the newest position, so that whoever resumes from before it sees the finished words.
      seq: sql`${moved.nextSeq} - 1`,
      doneAt: now,
    })
    .from(moved)
    .where(and(eq(turn.orgId, lease.orgId), eq(turn.id, spoken.turnId)))
    .returning()
  if (!row) return null
  const { moved: after, ...stored } = row
  return { turn: stored, roleplay: after }
}
