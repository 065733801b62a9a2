import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { roleplay, turn } from '../../db/schema/roleplay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { releasedLease } from '../lease.ts'
import { transition } from '../machine.ts'
import { RequestRefused } from '../../errors.ts'
import { lastTurn, lockRoleplay, stateOf, type RoleplayKey, type RoleplayRow, type TurnRow } from './rows.ts'

const outcome = { kind: 'rep-ended', byBuyer: null, terms: null, exit: null } as const

/**
 * Ends a live roleplay by the rep's wish. Raising the lease's epoch voids whatever a speaker still writes; a
 * reply under way keeps what was stored of it. Ending twice answers as the first time.
 */
export function endByRep(
  db: Db,
  key: RoleplayKey,
  spokenSoFar: string | null,
  now: Date,
): Promise<{
  readonly roleplay: RoleplayRow
  readonly ended: boolean
  /** The reply that this cut short; null where nobody was speaking. */
  readonly cut: TurnRow | null
}> {
  return inTransaction(db, async (tx) => {
    const row = await lockRoleplay(tx, key)
    if (!row) throw new RequestRefused('roleplay/not_found')
    if (row.phase === 'ended') return { roleplay: row, ended: false, cut: null }
    const last = await lastTurn(tx, key)
    const answer = transition(stateOf(row, last), { type: 'rep-ended', outcome })
    if (!answer.ok) throw new RequestRefused(answer.code)
    let cut: TurnRow | null = null
    if (last?.status === 'speaking') {
      const [kept] = await tx
        .update(turn)
        .set({
          status: 'interrupted',
          reason: 'stopped',
          seq: row.nextSeq,
          doneAt: now,
          voice: last.voice ?? 'built-in',
          ...(spokenSoFar === null ? {} : { text: spokenSoFar }),
        })
        .where(and(eq(turn.orgId, key.orgId), eq(turn.id, last.id)))
        .returning()
      cut = kept ?? null
    }
    const [moved] = await tx
      .update(roleplay)
      .set({
        phase: 'ended',
        floor: null,
        outcome,
        endedAt: now,
        // Counted as where a reply is stopped: it was begun, and said for the first time.
        exchangesDone: row.exchangesDone + (cut?.generation === 1 && cut.cause === 'reply' ? 1 : 0),
        nextSeq: row.nextSeq + 1,
        leaseEpoch: sql`${roleplay.leaseEpoch} + 1`,
        ...releasedLease,
      })
      .where(and(eq(roleplay.orgId, key.orgId), eq(roleplay.id, key.roleplayId)))
      .returning()
    if (!moved) throw new Error('a stored roleplay came back empty')
    return { roleplay: moved, ended: true, cut }
  })
}
