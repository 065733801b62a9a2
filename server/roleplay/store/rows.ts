import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm'
import type { Queryable, Tx } from '../../db/db.ts'
import { participant, roleplay, snapshot, turn } from '../../db/schema/roleplay.ts'
import type { Outcome, World } from '#personas/engine/state.ts'
import type { RoleplayState } from '../machine.ts'

export type RoleplayRow = typeof roleplay.$inferSelect
export type TurnRow = typeof turn.$inferSelect
export type ParticipantRow = typeof participant.$inferSelect
export type SnapshotRow = typeof snapshot.$inferSelect

/** Names one roleplay; ids of another organisation find nothing. */
export type RoleplayKey = { readonly orgId: string; readonly roleplayId: string }

const isRoleplay = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(roleplay.orgId, orgId), eq(roleplay.id, roleplayId))

/** The row, held until the transaction ends: everything that moves a roleplay on goes through here. */
export async function lockRoleplay(tx: Tx, key: RoleplayKey): Promise<RoleplayRow | null> {
  const [row] = await tx.select().from(roleplay).where(isRoleplay(key)).for('update')
  return row ?? null
}

export async function findRoleplay(db: Queryable, key: RoleplayKey): Promise<RoleplayRow | null> {
  const [row] = await db.select().from(roleplay).where(isRoleplay(key))
  return row ?? null
}

/** A roleplay and its turns in order, as they stood at one moment. */
export type WithTurns = { readonly row: RoleplayRow; readonly turns: readonly TurnRow[] }

export async function withTurns(db: Queryable, key: RoleplayKey): Promise<WithTurns | null> {
  const found = await db
    .select({ row: roleplay, turn })
    .from(roleplay)
    .leftJoin(turn, and(eq(turn.orgId, roleplay.orgId), eq(turn.roleplayId, roleplay.id)))
    .where(isRoleplay(key))
    .orderBy(asc(turn.n))
  const row = found[0]?.row
  return row ? { row, turns: found.flatMap((one) => one.turn ?? []) } : null
}

/** Turns in the order of the conversation. */
export function turnsOf(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<TurnRow[]> {
  return db
    .select()
    .from(turn)
    .where(and(eq(turn.orgId, orgId), eq(turn.roleplayId, roleplayId)))
    .orderBy(asc(turn.n))
}

/** Turns that changed after `afterSeq`, and the one the client holds a part of. */
export function turnsSince(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  afterSeq: number,
  heldTurnId: string | null,
): Promise<TurnRow[]> {
  const changed = gt(turn.seq, afterSeq)
  return db
    .select()
    .from(turn)
    .where(
      and(
        eq(turn.orgId, orgId),
        eq(turn.roleplayId, roleplayId),
        heldTurnId === null ? changed : or(changed, eq(turn.id, heldTurnId)),
      ),
    )
    .orderBy(asc(turn.n))
}

export async function lastTurn(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<TurnRow | null> {
  const [row] = await db
    .select()
    .from(turn)
    .where(and(eq(turn.orgId, orgId), eq(turn.roleplayId, roleplayId)))
    .orderBy(desc(turn.n))
    .limit(1)
  return row ?? null
}

export function participantsOf(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<ParticipantRow[]> {
  return db
    .select()
    .from(participant)
    .where(and(eq(participant.orgId, orgId), eq(participant.roleplayId, roleplayId)))
    .orderBy(asc(participant.position))
}

/** The newest snapshot, or the newest before turn `beforeN`: what a reply or a retake starts from. */
export async function latestSnapshot(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  beforeN = Number.MAX_SAFE_INTEGER,
): Promise<(SnapshotRow & { readonly world: World }) | null> {
  const [row] = await db
    .select()
    .from(snapshot)
    .where(
      and(
        eq(snapshot.orgId, orgId),
        eq(snapshot.roleplayId, roleplayId),
        lt(snapshot.turnN, Math.min(beforeN, 2_147_483_647)),
      ),
    )
    .orderBy(desc(snapshot.turnN))
    .limit(1)
  return row ? { ...row, world: row.world as World } : null
}

/** The state machine's view of what is stored. */
export function stateOf(row: RoleplayRow, last: TurnRow | null): RoleplayState {
  if (row.phase === 'ended') return { phase: 'ended', outcome: row.outcome as Outcome }
  if (row.phase === 'briefing') return { phase: 'briefing' }
  if (row.phase !== 'live') return { phase: row.phase }
  if (row.floor === 'buyer') {
    const speaking = last?.status === 'speaking' ? { turnId: last.id, generation: last.generation } : null
    return { phase: 'live', floor: 'buyer', speaking, nextN: row.nextN }
  }
  return {
    phase: 'live',
    floor: 'rep',
    nextN: row.nextN,
    last: last && {
      turnId: last.id,
      speaker: last.speakerId === repSpeaker ? 'rep' : 'buyer',
      interrupted: last.status === 'interrupted',
      generation: last.generation,
    },
  }
}

/** The rep's id among the participants; buyers go by their persona's. */
export const repSpeaker = 'rep'
