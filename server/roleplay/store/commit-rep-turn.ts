import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../../db/db.ts'
import { roleplay, turn } from '../../db/schema/roleplay.ts'
import { isNullViolation, isUniqueViolation } from '../../db/sql-state.ts'
import { RequestRefused } from '../../errors.ts'
import { bodyHash } from '../body-hash.ts'
import { leaseColumns } from '../lease.ts'
import { transition } from '../machine.ts'
import { repSpeaker, stateOf, withTurns, type RoleplayKey, type TurnRow, type WithTurns } from './rows.ts'

export type RepTurn = {
  readonly turnId: string
  readonly n: number
  readonly text: string
  /** To whom it is said; null: to whoever spoke last. */
  readonly to: readonly string[] | null
}
type At = { readonly node: string; readonly now: Date }

export type CommittedRepTurn = {
  readonly turn: TurnRow
  readonly epoch: number
  readonly fresh: boolean
  /** The turns before it, in order. */
  readonly before: readonly TurnRow[]
}

/** Only another process can overtake this one, and only one reply of it fits in between. */
const tries = 3

/**
 * Stores a rep turn exactly once and hands the floor to the buyer under a new lease.
 * The same id with the same words answers as the first time (`fresh` false); with other words it is a conflict.
 * `remembered` saves reading what this process saw last. It is never believed: all it can lead to is a write that
 * fails unless nothing has moved since. Everything else is answered from what is stored now.
 */
export async function commitRepTurn(
  db: Db,
  key: RoleplayKey,
  said: RepTurn,
  at: At,
  remembered?: WithTurns,
): Promise<CommittedRepTurn> {
  if (remembered) {
    const stored = await fromMemory(db, remembered, said, at)
    if (stored) return stored
  }
  for (let left = tries; ; left -= 1) {
    const seen = await withTurns(db, key)
    if (!seen) throw new RequestRefused('roleplay/not_found')
    const known = seen.turns.find(({ id }) => id === said.turnId)
    if (known) {
      if (known.bodyHash !== bodyHash(said.text)) throw new RequestRefused('turn/conflict')
      const before = seen.turns.filter(({ n }) => n < known.n)
      return { turn: known, epoch: seen.row.leaseEpoch, fresh: false, before }
    }
    const answer = decide(seen, said)
    if (!answer.ok) throw new RequestRefused(answer.code)
    try {
      return await store(db, seen, said, at)
    } catch (error) {
      if (isUniqueViolation(error) && (await isSaidElsewhere(db, key, said.turnId)))
        throw new RequestRefused('turn/conflict')
      if (left === 1 || !isOvertaken(error)) throw error
    }
  }
}

const decide = ({ row, turns }: WithTurns, { turnId, n }: RepTurn) =>
  transition(stateOf(row, turns.at(-1) ?? null), { type: 'rep-spoke', turnId, n })

/** Somebody else moved the roleplay on, or said the same at the same moment. */
const isOvertaken = (error: unknown) => isUniqueViolation(error) || isNullViolation(error)

async function fromMemory(db: Db, seen: WithTurns, said: RepTurn, at: At): Promise<CommittedRepTurn | null> {
  if (!decide(seen, said).ok) return null
  try {
    return await store(db, seen, said, at)
  } catch (error) {
    if (isOvertaken(error)) return null
    throw error
  }
}

/**
 * One statement, so that a turn costs one round trip: it moves the roleplay on only if that is as it was seen. Where it
 * is not, the turn would get no position, and the whole statement fails on that.
 */
async function store(
  db: Db,
  { row: seen, turns }: WithTurns,
  said: RepTurn,
  at: At,
): Promise<CommittedRepTurn> {
  const last = turns.at(-1) ?? null
  const moved = db.$with('moved').as(
    db
      .update(roleplay)
      .set({ floor: 'buyer', nextN: said.n + 1, nextSeq: seen.nextSeq + 1, ...leaseColumns(at.node) })
      .where(
        and(
          eq(roleplay.orgId, seen.orgId),
          eq(roleplay.id, seen.id),
          eq(roleplay.nextSeq, seen.nextSeq),
          eq(roleplay.leaseEpoch, seen.leaseEpoch),
        ),
      )
      .returning({ nextSeq: roleplay.nextSeq }),
  )
  const [stored] = await db
    .with(moved)
    .insert(turn)
    .values({
      orgId: seen.orgId,
      roleplayId: seen.id,
      id: said.turnId,
      n: said.n,
      seq: sql`(select ${moved.nextSeq} - 1 from ${moved})`,
      speakerId: repSpeaker,
      addresseeIds: said.to ? [...said.to] : last && last.speakerId !== repSpeaker ? [last.speakerId] : [],
      replyToTurnId: last?.id ?? null,
      cause: 'reply',
      status: 'done',
      text: said.text,
      bodyHash: bodyHash(said.text),
      createdAt: at.now,
      doneAt: at.now,
    })
    .returning()
  if (!stored) throw new Error('a stored turn came back empty')
  return { turn: stored, epoch: seen.leaseEpoch + 1, fresh: true, before: turns }
}

async function isSaidElsewhere(db: Db, { orgId, roleplayId }: RoleplayKey, turnId: string): Promise<boolean> {
  const found = await db
    .select({ id: turn.id })
    .from(turn)
    .where(and(eq(turn.orgId, orgId), eq(turn.id, turnId), ne(turn.roleplayId, roleplayId)))
  return found.length > 0
}
