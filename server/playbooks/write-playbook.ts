import { and, eq } from 'drizzle-orm'
import type { CreatePlaybook } from '#contract/playbook-view.ts'
import type { PlaybookBody } from '#contract/playbook-body.ts'
import type { Asker } from '../assignments/audience.ts'
import type { Db } from '../db/db.ts'
import { playbook } from '../db/schema/playbook-texts.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import { nominationFor } from './nomination-rows.ts'
import { ledPlaybook } from './playbook-rows.ts'

/**
 * Begins the playbook of a nomination. The same id for the same nomination again is the same as once: what stands there
 * by then stays. @throws RequestRefused `nomination/not_found`, `playbook/no_consent`, `playbook/exists`
 */
export async function createPlaybook(
  db: Db,
  asker: Asker,
  { id, nominationId, body }: CreatePlaybook,
  now: Date,
): Promise<void> {
  const { row } = await nominationFor(db, { asker, as: 'leader' }, nominationId)
  if (row.consent !== 'given') throw new RequestRefused('playbook/no_consent')
  await againIfTaken(() =>
    inTransaction(db, async (tx) => {
      const [known] = await tx.select().from(playbook).where(eq(playbook.id, id))
      if (known?.orgId === row.orgId && known.nominationId === nominationId) return
      const [of] = await tx
        .select({ id: playbook.id })
        .from(playbook)
        .where(and(eq(playbook.orgId, row.orgId), eq(playbook.nominationId, nominationId)))
      if (known ?? of) throw new RequestRefused('playbook/exists')
      await tx.insert(playbook).values({
        orgId: row.orgId,
        id,
        nominationId,
        body,
        revision: 1,
        updatedBy: asker.userId,
        updatedAt: now,
      })
    }),
  )
}

/**
 * Saves what is on screen over the revision that it was begun on. @returns the new revision.
 * @throws RequestRefused `playbook/not_found`, `playbook/changed`
 */
export async function savePlaybook(
  db: Db,
  asker: Asker,
  id: string,
  { body, revision, now }: { readonly body: PlaybookBody; readonly revision: number; readonly now: Date },
): Promise<number> {
  const { row } = await ledPlaybook(db, asker, id)
  const written = await db
    .update(playbook)
    .set({ body, revision: revision + 1, updatedBy: asker.userId, updatedAt: now })
    .where(and(eq(playbook.orgId, row.orgId), eq(playbook.id, id), eq(playbook.revision, revision)))
    .returning({ revision: playbook.revision })
  if (!written[0]) throw new RequestRefused('playbook/changed')
  return written[0].revision
}
