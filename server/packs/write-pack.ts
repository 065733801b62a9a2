import { and, count, eq, isNull } from 'drizzle-orm'
import type { PackAnswers } from '#contract/pack.ts'
import type { Db } from '../db/db.ts'
import { offerPack } from '../db/schema/packs.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { writablePack, type Reader } from './pack-rows.ts'

/** Packs that are not archived, of one organisation or of one person: enough for every offer, few enough to choose from. */
const mostPacks = 40

const writesForAll = ({ roles }: Reader) => roles.includes('author') || roles.includes('admin')

/**
 * An empty pack, the organisation's or one's own. The same id again by the same person changes nothing.
 * @throws RequestRefused `auth/forbidden` for the organisation's by somebody who is no author, `pack/conflict`,
 *   `pack/too_many`
 */
export async function createPack(
  db: Db,
  reader: Reader,
  { packId, own }: { readonly packId: string; readonly own: boolean },
  now: Date,
): Promise<void> {
  const { orgId, userId } = reader
  if (!own && !writesForAll(reader)) throw new RequestRefused('auth/forbidden')
  const ownerId = own ? userId : null
  await inTransaction(db, async (tx) => {
    const [existing] = await tx.select().from(offerPack).where(eq(offerPack.id, packId))
    if (existing) {
      if (existing.orgId === orgId && existing.ownerId === ownerId) return
      throw new RequestRefused('pack/conflict')
    }
    const [kept] = await tx
      .select({ n: count() })
      .from(offerPack)
      .where(
        and(
          eq(offerPack.orgId, orgId),
          own ? eq(offerPack.ownerId, userId) : isNull(offerPack.ownerId),
          isNull(offerPack.archivedAt),
        ),
      )
    if ((kept?.n ?? 0) >= mostPacks) throw new RequestRefused('pack/too_many')
    await tx
      .insert(offerPack)
      .values({ orgId, id: packId, ownerId, answers: {}, updatedBy: userId, updatedAt: now, createdAt: now })
      .onConflictDoNothing()
  })
}

/**
 * Stores the answers as far as they are written. Whoever saves on a revision that somebody else has replaced is
 * refused. @returns the new revision. @throws RequestRefused `pack/not_found`, `auth/forbidden`, `pack/changed`
 */
export async function savePack(
  db: Db,
  reader: Reader,
  save: { readonly packId: string; readonly answers: PackAnswers; readonly revision: number },
  now: Date,
): Promise<number> {
  const { packId, answers, revision } = save
  await writablePack(db, reader, packId)
  const written = await db
    .update(offerPack)
    .set({ answers, revision: revision + 1, updatedBy: reader.userId, updatedAt: now })
    .where(and(eq(offerPack.orgId, reader.orgId), eq(offerPack.id, packId), eq(offerPack.revision, revision)))
    .returning({ revision: offerPack.revision })
  if (!written[0]) throw new RequestRefused('pack/changed')
  return written[0].revision
}

/** Puts a pack away or back. What was played with it stays as it is. @throws as `savePack`, without `pack/changed` */
export async function setArchived(
  db: Db,
  reader: Reader,
  packId: string,
  archivedAt: Date | null,
): Promise<void> {
  await writablePack(db, reader, packId)
  await db
    .update(offerPack)
    .set({ archivedAt })
    .where(and(eq(offerPack.orgId, reader.orgId), eq(offerPack.id, packId)))
}
