import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/db.ts'
import { offerPackVersion } from '../db/schema/packs.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { writablePack, type Reader } from './pack-rows.ts'
import { usablePack } from './read-answers.ts'

type Deps = { readonly db: Db; readonly newId: () => string; readonly clock: { now(): Date } }

/**
 * Makes the answers a version of their own and the one that roleplays start with from now on; those that run keep
 * theirs. What is published is exactly the content that was named.
 * @throws RequestRefused `pack/not_found`, `auth/forbidden`, `pack/invalid`, `pack/changed`, `pack/no_change`
 */
export function publishPack(
  deps: Deps,
  reader: Reader,
  asked: { readonly packId: string; readonly hash: string; readonly revision: number },
): Promise<void> {
  const { orgId, userId } = reader
  return inTransaction(deps.db, async (tx) => {
    await oneAtATime(tx, orgId, asked.packId)
    const found = await writablePack(tx, reader, asked.packId)
    const { pack, hash } = usablePack(found.written)
    if (hash !== asked.hash || found.revision !== asked.revision) throw new RequestRefused('pack/changed')
    if (found.live?.hash === hash) throw new RequestRefused('pack/no_change')
    await archiveLive(tx, orgId, asked.packId)
    await tx
      .insert(offerPackVersion)
      .values({
        orgId,
        id: deps.newId(),
        packId: asked.packId,
        hash,
        body: pack,
        state: 'live',
        publishedBy: userId,
        publishedAt: deps.clock.now(),
      })
      .onConflictDoUpdate({
        target: [offerPackVersion.orgId, offerPackVersion.packId, offerPackVersion.hash],
        set: { state: 'live' },
      })
  })
}

/** Makes an earlier version live again. Contents never change. @throws RequestRefused as `publishPack` */
export function makeLive(
  db: Db,
  reader: Reader,
  { packId, hash }: { readonly packId: string; readonly hash: string },
): Promise<void> {
  const { orgId } = reader
  const wanted = and(
    eq(offerPackVersion.orgId, orgId),
    eq(offerPackVersion.packId, packId),
    eq(offerPackVersion.hash, hash),
  )
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, orgId, packId)
    await writablePack(tx, reader, packId)
    const [known] = await tx.select({ hash: offerPackVersion.hash }).from(offerPackVersion).where(wanted)
    if (!known) throw new RequestRefused('pack/not_found')
    await archiveLive(tx, orgId, packId)
    await tx.update(offerPackVersion).set({ state: 'live' }).where(wanted)
  })
}

/** Two people who publish the same pack at once come one after the other. */
const oneAtATime = (tx: Tx, orgId: string, packId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`pack/${orgId}/${packId}`}))`)

const archiveLive = (tx: Tx, orgId: string, packId: string) =>
  tx
    .update(offerPackVersion)
    .set({ state: 'archived' })
    .where(
      and(
        eq(offerPackVersion.orgId, orgId),
        eq(offerPackVersion.packId, packId),
        eq(offerPackVersion.state, 'live'),
      ),
    )
