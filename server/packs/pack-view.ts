import { and, desc, eq } from 'drizzle-orm'
import type { PackCard, PackView } from '#contract/pack.ts'
import { sheetOf } from '#personas/pack/sheet.ts'
import type { Db, Queryable } from '../db/db.ts'
import { offerPackVersion } from '../db/schema/packs.ts'
import { user } from '../db/schema/people.ts'
import type { Library } from '../library/load.ts'
import { factView } from '../roleplay/scenario-view.ts'
import { checkPack } from './check-pack.ts'
import { packFor, type Reader, type StoredPack } from './pack-rows.ts'
import { readAnswers } from './read-answers.ts'

/** Whether the answers say something else than what is live. */
function isDraft({ written, live }: Pick<StoredPack, 'written' | 'live'>): boolean {
  const read = readAnswers(written)
  return !read.ok || read.hash !== live?.hash
}

export function packCard(pack: StoredPack): PackCard {
  const { id, written, own, mayEdit, live, archivedAt, versions, seen } = pack
  // Who may not edit it is told nothing of what is being written.
  const name = (mayEdit ? written.name?.trim() : undefined) || live?.pack.name || 'Untitled pack'
  return {
    id,
    name,
    own,
    mayEdit,
    live: live ? { hash: live.hash, publishedAt: live.publishedAt.toISOString() } : null,
    draft: mayEdit && isDraft(pack),
    archived: archivedAt !== null,
    versions,
    seen,
  }
}

/** A pack as its reader may see it: who does not write it sees what is live, as answers too. */
export async function packView(
  { db, library }: { readonly db: Db; readonly library: Pick<Library, 'persona'> },
  reader: Reader,
  packId: string,
): Promise<PackView> {
  const pack = await packFor(db, reader, packId)
  const answers = pack.mayEdit ? pack.written : (pack.live?.pack ?? {})
  return {
    ...packCard(pack),
    answers,
    revision: pack.revision,
    updatedAt: pack.updatedAt.toISOString(),
    by: pack.by,
    check: checkPack(library, answers),
    history: await historyOf(db, reader.orgId, packId),
    sheet: pack.live ? sheetOf(pack.live.pack).map(factView) : [],
  }
}

async function historyOf(db: Queryable, orgId: string, packId: string): Promise<PackView['history']> {
  const rows = await db
    .select({ version: offerPackVersion, by: user.name })
    .from(offerPackVersion)
    .leftJoin(user, eq(user.id, offerPackVersion.publishedBy))
    .where(and(eq(offerPackVersion.orgId, orgId), eq(offerPackVersion.packId, packId)))
    .orderBy(desc(offerPackVersion.publishedAt), desc(offerPackVersion.id))
  return rows.map(({ version: { hash, state, publishedAt }, by }) => ({
    hash,
    state,
    by,
    publishedAt: publishedAt.toISOString(),
  }))
}
