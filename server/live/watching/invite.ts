import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { watchInvite } from '#contract/watch.ts'
import { recordAudit } from '../../audit/record.ts'
import { watchedAction } from '../../audit/watched-action.ts'
import type { Db, Queryable } from '../../db/db.ts'
import { scenarioVersion } from '../../db/schema/library.ts'
import { user } from '../../db/schema/people.ts'
import { roleplay } from '../../db/schema/roleplay.ts'
import { watch } from '../../db/schema/watch.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import { titleOf } from '../../roleplay/title-of.ts'
import { findRoleplay, lockRoleplay, type RoleplayKey } from '../../roleplay/store/rows.ts'
import { watcherChoices } from './choices.ts'
import { pinnedScenario } from '../../roleplay/store/joins.ts'

const isOf = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(watch.orgId, orgId), eq(watch.roleplayId, roleplayId))

/** Whom the rep lets watch now; null for nobody. */
export async function invitedTo(
  db: Queryable,
  key: RoleplayKey,
): Promise<{ readonly userId: string; readonly name: string } | null> {
  const [row] = await db
    .select({ userId: user.id, name: user.name })
    .from(watch)
    .innerJoin(user, eq(user.id, watch.watcherId))
    .where(and(isOf(key), isNull(watch.endedAt)))
  return row ?? null
}

/**
 * Lets one person watch; whoever was invited before is not any more. Again is the same as once.
 * @throws RequestRefused `watch/not_reachable` for anybody but a coach or a peer of the rep's, `roleplay/not_live`,
 *   `roleplay/preview`
 */
export async function inviteWatcher(
  db: Db,
  key: RoleplayKey,
  { repId, watcherId }: { readonly repId: string; readonly watcherId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const row = await lockRoleplay(tx, key)
    if (row?.phase !== 'live') throw new RequestRefused('roleplay/not_live')
    if (row.purpose === 'preview') throw new RequestRefused('roleplay/preview')
    const choices = await watcherChoices(tx, key.orgId, repId)
    if (!choices.some(({ userId }) => userId === watcherId)) throw new RequestRefused('watch/not_reachable')
    await tx
      .insert(watch)
      .values({ ...key, watcherId })
      .onConflictDoUpdate({
        target: [watch.orgId, watch.roleplayId],
        set: { watcherId, seenAt: null, endedAt: null, createdAt: sql`now()` },
      })
  })
}

/** Puts on record that whom the rep let in has opened it: the first time only. */
export async function recordWatched(
  db: Db,
  key: RoleplayKey,
  { watcherId, now }: { readonly watcherId: string; readonly now: Date },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [first] = await tx
      .update(watch)
      .set({ seenAt: now })
      .where(and(isOf(key), eq(watch.watcherId, watcherId), isNull(watch.seenAt)))
      .returning({ roleplayId: watch.roleplayId })
    const row = first && (await findRoleplay(tx, key))
    if (!row) return
    const subject = { kind: 'roleplay', id: key.roleplayId }
    const about = { personId: row.ownerId, subject }
    await recordAudit(tx, { orgId: key.orgId, actorId: watcherId, action: watchedAction, ...about })
  })
}

/** Nobody watches any more, which stands on the record where somebody could until now. Again is the same as once. */
export async function endWatch(
  db: Db,
  key: RoleplayKey,
  { repId, now }: { readonly repId: string; readonly now: Date },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [ended] = await tx
      .update(watch)
      .set({ endedAt: now })
      .where(and(isOf(key), isNull(watch.endedAt)))
      .returning({ personId: watch.watcherId })
    if (!ended) return
    const subject = { kind: 'roleplay', id: key.roleplayId }
    await recordAudit(tx, { orgId: key.orgId, actorId: repId, action: 'endWatch', ...ended, subject })
  })
}

/** What somebody may watch right now, newest first. */
export async function watchInvites(
  db: Queryable,
  orgId: string,
  watcherId: string,
): Promise<z.infer<typeof watchInvite>[]> {
  const rows = await db
    .select({ roleplayId: roleplay.id, repName: user.name, body: scenarioVersion.body })
    .from(watch)
    .innerJoin(roleplay, and(eq(roleplay.orgId, watch.orgId), eq(roleplay.id, watch.roleplayId)))
    .innerJoin(scenarioVersion, pinnedScenario)
    .innerJoin(user, eq(user.id, roleplay.ownerId))
    .where(
      and(
        eq(watch.orgId, orgId),
        eq(watch.watcherId, watcherId),
        isNull(watch.endedAt),
        isNull(roleplay.erasedAt),
        eq(roleplay.phase, 'live'),
      ),
    )
    .orderBy(desc(watch.createdAt))
  return rows.map(({ body, ...row }) => ({ ...row, title: titleOf(body) }))
}
