import { and, asc, eq } from 'drizzle-orm'
import { behaviourRejection } from '../db/schema/answers.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { findRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { readingsOf } from './moments.ts'

export type Rejection = typeof behaviourRejection.$inferSelect
type Named = { readonly turn: number; readonly code: string }

const isOf = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(behaviourRejection.orgId, orgId), eq(behaviourRejection.roleplayId, roleplayId))

/**
 * The rep says of a coded behaviour that it is not what they did. Saying it twice is the same as once.
 * @throws RequestRefused where the roleplay still runs, or nothing of the kind was read in that turn
 */
export async function rejectBehaviour(
  db: Queryable,
  key: RoleplayKey,
  { turn, code }: Named,
  now: Date,
): Promise<void> {
  const row = await findRoleplay(db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  if (row.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
  const read = (await readingsOf(db, row)).find(({ turnN }) => turnN === turn)?.reading
  const behaviour = read?.behaviours.find((one) => one.code === code)
  if (!read || !behaviour) throw new RequestRefused('behaviour/not_found')
  const { orgId, roleplayId } = key
  await db
    .insert(behaviourRejection)
    .values({
      orgId,
      roleplayId,
      turnN: turn,
      code,
      quote: behaviour.quote,
      coderVersion: read.coder,
      createdAt: now,
    })
    .onConflictDoNothing()
}

/** Takes it back. Where nothing was said there is nothing to take back. */
export async function restoreBehaviour(
  db: Queryable,
  key: RoleplayKey,
  { turn, code }: Named,
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
