import { and, eq, lt } from 'drizzle-orm'
import type * as z from 'zod'
import type { startRetake } from '#contract/roleplay.ts'
import type { Db, Tx } from '../db/db.ts'
import { event, participant, reading, roleplay, snapshot, turn } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { bodyHash } from './body-hash.ts'
import { RequestRefused } from '../errors.ts'
import { againIfTaken } from './store/again-if-taken.ts'
import { findRoleplay, participantsOf, repSpeaker, turnsOf, type RoleplayKey } from './store/rows.ts'

export type RetakeDeps = { readonly db: Db; readonly clock: { now(): Date }; readonly newId: () => string }

/**
 * Forks a roleplay before one of the rep's turns: the beginning is copied with new ids, the buyer is as they were
 * then, the seed is the same. The origin is not touched. Refuses turns that are not the rep's own words.
 */
export async function forkRetake(
  deps: RetakeDeps,
  origin: RoleplayKey,
  request: z.infer<typeof startRetake>,
): Promise<RoleplayKey> {
  const { orgId } = origin
  const key = { orgId, roleplayId: request.roleplayId }
  const requestHash = bodyHash({ origin: origin.roleplayId, ...request })
  const store = async (tx: Tx) => {
    const [existing] = await tx
      .select({ orgId: roleplay.orgId, requestHash: roleplay.requestHash })
      .from(roleplay)
      .where(eq(roleplay.id, key.roleplayId))
    if (existing) {
      if (existing.orgId === orgId && existing.requestHash === requestHash) return
      throw new RequestRefused('roleplay/conflict')
    }
    const from = await findRoleplay(tx, origin)
    if (!from) throw new RequestRefused('roleplay/not_found')
    if (from.purpose === 'preview') throw new RequestRefused('roleplay/preview')
    // What counts is said once; afterwards its moments can be taken again like any other's.
    if (from.purpose === 'assessed' && from.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
    const turns = await turnsOf(tx, origin)
    const moment = turns.find(({ id }) => id === request.fromTurnId)
    if (!moment) throw new RequestRefused('turn/not_found')
    if (moment.speakerId !== repSpeaker) throw new RequestRefused('turn/not_rep')
    const prefix = turns.filter(({ n }) => n < moment.n)
    const now = deps.clock.now()
    const newIds = new Map(prefix.map(({ id }) => [id, deps.newId()]))
    const { leaseOwner: _owner, leaseUntil: _until, ...kept } = from
    await tx.insert(roleplay).values({
      ...kept,
      id: key.roleplayId,
      purpose: 'retake',
      phase: 'live',
      floor: 'rep',
      assignmentId: null,
      originRoleplayId: from.id,
      originTurnId: moment.id,
      originTurnN: moment.n,
      requestHash,
      exchangesDone: prefix.filter(({ cause, speakerId }) => speakerId !== repSpeaker && cause === 'reply')
        .length,
      outcome: null,
      nextSeq: prefix.length + 1,
      nextN: moment.n,
      leaseEpoch: 0,
      createdAt: now,
      endedAt: null,
    })
    const people = await participantsOf(tx, origin)
    await tx.insert(participant).values(people.map((person) => ({ ...person, roleplayId: key.roleplayId })))
    if (prefix.length > 0) {
      await tx.insert(turn).values(
        prefix.map((copied, index) => ({
          ...copied,
          roleplayId: key.roleplayId,
          id: newIds.get(copied.id) ?? deps.newId(),
          seq: index + 1,
          replyToTurnId: copied.replyToTurnId ? (newIds.get(copied.replyToTurnId) ?? null) : null,
          copiedFrom: copied.id,
        })),
      )
    }
    for (const table of [reading, snapshot, event] as const) {
      const rows = await tx
        .select()
        .from(table)
        .where(
          and(eq(table.orgId, orgId), eq(table.roleplayId, origin.roleplayId), lt(table.turnN, moment.n)),
        )
      if (rows.length > 0) {
        await tx.insert(table).values(rows.map((row) => ({ ...row, roleplayId: key.roleplayId })) as never)
      }
    }
  }
  await againIfTaken(() => inTransaction(deps.db, store))
  return key
}
