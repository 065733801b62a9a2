import type * as z from 'zod'
import { and, eq } from 'drizzle-orm'
import type { shareMoment as shareBody } from '#contract/moment.ts'
import type { Db } from '../db/db.ts'
import { sharedMoment } from '../db/schema/moments.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { momentPath, newLink } from './link.ts'
import { momentOf, pairOf, type MomentDeps } from './moment-view.ts'

type Deps = MomentDeps & { readonly db: Db; readonly clock: { now(): Date } }

const dayMs = 24 * 3600 * 1000

/**
 * Makes a link to a moment of the owner's. The same id again makes a new link in place of the one whose answer was
 * lost, as the first cannot be told again.
 * @returns where it opens: the one time that this is known
 * @throws RequestRefused as `momentOf`, and `moment/conflict` for an id that is taken
 */
export async function shareMoment(
  deps: Deps,
  key: RoleplayKey,
  ownerId: string,
  { momentId, named, days }: z.output<typeof shareBody>,
): Promise<string> {
  await momentOf(deps, key)
  const { token, tokenHash } = newLink()
  const now = deps.clock.now()
  await againIfTaken(() =>
    inTransaction(deps.db, async (tx) => {
      const { origin } = await pairOf(tx, key)
      const [taken] = await tx
        .select({ ownerId: sharedMoment.ownerId, roleplayId: sharedMoment.roleplayId })
        .from(sharedMoment)
        .where(and(eq(sharedMoment.orgId, key.orgId), eq(sharedMoment.id, momentId)))
        .for('update')
      if (taken && (taken.ownerId !== ownerId || taken.roleplayId !== key.roleplayId)) {
        throw new RequestRefused('moment/conflict')
      }
      const link = {
        tokenHash,
        named,
        expiresAt: days === null ? null : new Date(now.getTime() + days * dayMs),
        createdAt: now,
      }
      await tx
        .insert(sharedMoment)
        .values({
          orgId: key.orgId,
          id: momentId,
          roleplayId: key.roleplayId,
          originRoleplayId: origin.id,
          ownerId,
          ...link,
        })
        .onConflictDoUpdate({ target: [sharedMoment.orgId, sharedMoment.id], set: link })
    }),
  )
  return momentPath(token)
}
