import { and, count, eq, isNull, or } from 'drizzle-orm'
import type { PackAnswers } from '#contract/pack.ts'
import { packAnswers } from '#contract/pack.ts'
import type { Role } from '#contract/ids.ts'
import { packSchema, type Pack } from '#personas/pack.ts'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { offerPack, offerPackVersion, seenThing } from '../db/schema/packs.ts'
import { RequestRefused } from '../errors.ts'

/** Who asks: what of an organisation's packs they may see and change hangs on their roles. */
export type Reader = { readonly orgId: string; readonly userId: string; readonly roles: readonly Role[] }
export type PackKey = { readonly orgId: string; readonly packId: string }

export type StoredPack = typeof offerPack.$inferSelect & {
  readonly written: PackAnswers
  readonly by: string | null
  /** Private to the reader. */
  readonly own: boolean
  readonly mayEdit: boolean
  readonly live: { readonly hash: string; readonly pack: Pack; readonly publishedAt: Date } | null
  readonly versions: number
  readonly seen: number
}

const writesForAll = (roles: readonly Role[]) => roles.includes('author') || roles.includes('admin')

/**
 * Packs that this person may open: their own and the organisation's, of which somebody who does not write them sees
 * what is live and not archived. Never another person's own, whatever the role.
 */
export async function packsFor(db: Queryable, reader: Reader, packId?: string): Promise<StoredPack[]> {
  const { orgId, userId, roles } = reader
  const rows = await db
    .select({ pack: offerPack, by: user.name })
    .from(offerPack)
    .leftJoin(user, eq(user.id, offerPack.updatedBy))
    .where(
      and(
        eq(offerPack.orgId, orgId),
        or(isNull(offerPack.ownerId), eq(offerPack.ownerId, userId)),
        ...(packId === undefined ? [] : [eq(offerPack.id, packId)]),
      ),
    )
    .orderBy(offerPack.createdAt, offerPack.id)
  // One after the other: inside a transaction there is one connection.
  const live = await db
    .select({
      packId: offerPackVersion.packId,
      hash: offerPackVersion.hash,
      body: offerPackVersion.body,
      publishedAt: offerPackVersion.publishedAt,
    })
    .from(offerPackVersion)
    .where(and(eq(offerPackVersion.orgId, orgId), eq(offerPackVersion.state, 'live')))
  const versions = await db
    .select({ packId: offerPackVersion.packId, n: count() })
    .from(offerPackVersion)
    .where(eq(offerPackVersion.orgId, orgId))
    .groupBy(offerPackVersion.packId)
  const seen = await db
    .select({ packId: seenThing.packId, n: count() })
    .from(seenThing)
    .where(and(eq(seenThing.orgId, orgId), eq(seenThing.ownerId, userId)))
    .groupBy(seenThing.packId)
  return rows
    .map(({ pack, by }): StoredPack => {
      const published = live.find((one) => one.packId === pack.id)
      return {
        ...pack,
        written: packAnswers.parse(pack.answers),
        by,
        own: pack.ownerId === userId,
        mayEdit: pack.ownerId === userId || writesForAll(roles),
        live: published
          ? {
              hash: published.hash,
              pack: packSchema.parse(published.body),
              publishedAt: published.publishedAt,
            }
          : null,
        versions: versions.find((one) => one.packId === pack.id)?.n ?? 0,
        seen: seen.find((one) => one.packId === pack.id)?.n ?? 0,
      }
    })
    .filter((one) => one.mayEdit || (one.live !== null && one.archivedAt === null))
}

/** @throws RequestRefused `pack/not_found` in the same words whether it is not there or not theirs to open */
export async function packFor(db: Queryable, reader: Reader, packId: string): Promise<StoredPack> {
  const [found] = await packsFor(db, reader, packId)
  if (!found) throw new RequestRefused('pack/not_found')
  return found
}

/** One that this person may write. @throws RequestRefused `pack/not_found`, or `auth/forbidden` for one to be read only */
export async function writablePack(db: Queryable, reader: Reader, packId: string): Promise<StoredPack> {
  const found = await packFor(db, reader, packId)
  if (!found.mayEdit) throw new RequestRefused('auth/forbidden')
  return found
}
