import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/db.ts'
import { roleplay, turn } from '../db/schema/roleplay.ts'
import type { RoleplayKey } from './store/rows.ts'

/** A speaker that says nothing for this long has lost the floor to whoever asks. */
export const leaseSeconds = 15
export const renewEveryMs = 5_000

/** Right to speak in one roleplay: every later write is made with its epoch and does nothing once another holds it. */
export type Lease = RoleplayKey & { readonly epoch: number }

/** The same right after it was taken again: every taking raises the epoch by one. */
export const nextLease = (held: Lease): Lease => ({ ...held, epoch: held.epoch + 1 })

const lease = sql`now() + make_interval(secs => ${leaseSeconds})`

/** Sets the lease's columns; part of the update that hands the floor to the buyer. Time is the database's. */
export const leaseColumns = (node: string) => ({
  leaseOwner: node,
  leaseEpoch: sql<number>`${roleplay.leaseEpoch} + 1`,
  leaseUntil: lease,
})

/** Holds on to it for what is still to be said. */
export const keptLease = { leaseUntil: lease }

export const releasedLease = { leaseOwner: null, leaseUntil: null } as const

export const holdsLease = ({ orgId, roleplayId, epoch }: Lease) =>
  and(eq(roleplay.orgId, orgId), eq(roleplay.id, roleplayId), eq(roleplay.leaseEpoch, epoch))

/** Whether the lease has run out, by the database's clock. */
export const leaseExpired = sql<boolean>`(${roleplay.leaseUntil} is null or ${roleplay.leaseUntil} < now())`

/** Prolongs the lease and saves what has been spoken so far. @returns false where another process holds it now. */
export async function renewLease(
  db: Db,
  held: Lease,
  spoken: { readonly turnId: string; readonly text: string } | null,
): Promise<boolean> {
  return db.transaction(async (tx: Tx) => {
    const mine = await tx
      .update(roleplay)
      .set({ leaseUntil: lease })
      .where(holdsLease(held))
      .returning({ id: roleplay.id })
    if (mine.length === 0) return false
    if (spoken) {
      await tx
        .update(turn)
        .set({ text: spoken.text })
        .where(and(eq(turn.orgId, held.orgId), eq(turn.id, spoken.turnId), eq(turn.status, 'speaking')))
    }
    return true
  })
}
