import { and, asc, eq } from 'drizzle-orm'
import { behaviourRejection } from '../db/schema/answers.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { findRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { readingsOf, type ReadTurn } from './moments.ts'

export type Rejection = typeof behaviourRejection.$inferSelect
export type NamedBehaviour = { readonly turn: number; readonly code: string }

const isOf = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(behaviourRejection.orgId, orgId), eq(behaviourRejection.roleplayId, roleplayId))

/**
 * The rep says of a coded behaviour that it is not what they did. Saying it twice is the same as once.
 * @throws RequestRefused where the roleplay still runs, or nothing of the kind was read in that turn
 */
export async function rejectBehaviour(
  db: Queryable,
  key: RoleplayKey,
  named: NamedBehaviour,
  now: Date,
): Promise<void> {
  const row = await findRoleplay(db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  if (row.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
  const rejected = rejectedIn(await readingsOf(db, row), named)
  const { orgId, roleplayId } = key
  await db
    .insert(behaviourRejection)
    .values({ orgId, roleplayId, ...rejected, createdAt: now })
    .onConflictDoNothing()
}

/**
 * What is kept of a behaviour that was read, in a conversation or in an own call.
 * @throws RequestRefused `behaviour/not_found` where nothing of the kind was read in that turn
 */
export function rejectedIn(
  readings: readonly ReadTurn[],
  { turn, code }: NamedBehaviour,
): Pick<Rejection, 'turnN' | 'code' | 'quote' | 'coderVersion'> {
  const read = readings.find(({ turnN }) => turnN === turn)?.reading
  const behaviour = read?.behaviours.find((one) => one.code === code)
  if (!read || !behaviour) throw new RequestRefused('behaviour/not_found')
  return { turnN: turn, code, quote: behaviour.quote, coderVersion: read.coder }
}

/** Takes it back. Where nothing was said there is nothing to take back. */
export async function restoreBehaviour(
  db: Queryable,
  key: RoleplayKey,
  { turn, code }: NamedBehaviour,
): Promise<void> {
  await db
    .delete(behaviourRejection)
    .where(and(isOf(key), eq(behaviourRejection.turnN, turn), eq(behaviourRejection.code, code)))
}

export const rejectionsOf = (db: Queryable, key: RoleplayKey): Promise<Rejection[]> =>
  db
    .select()
    .from(behaviourRejection)
    .where(isOf(key))
    .orderBy(asc(behaviourRejection.turnN), asc(behaviourRejection.code))
