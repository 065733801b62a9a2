import { and, eq } from 'drizzle-orm'
import type { RubricDraftView } from '#contract/rubric.ts'
import type { Db, Queryable, Tx } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { rubricDraft } from '../db/schema/rubric.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'

export type DraftRow = typeof rubricDraft.$inferSelect & { readonly by: string | null }

/** The drafts of an organisation, or the one of a rubric. */
export async function draftsOf(db: Queryable, orgId: string, slug?: string): Promise<readonly DraftRow[]> {
  const rows = await db
    .select({ draft: rubricDraft, by: user.name })
    .from(rubricDraft)
    .leftJoin(user, eq(user.id, rubricDraft.updatedBy))
    .where(and(eq(rubricDraft.orgId, orgId), ...(slug === undefined ? [] : [eq(rubricDraft.slug, slug)])))
  return rows.map(({ draft, by }) => ({ ...draft, by }))
}

export const draftView = ({ revision, updatedAt, by }: DraftRow): RubricDraftView => ({
  revision,
  updatedAt: updatedAt.toISOString(),
  by,
})

type Save = {
  readonly orgId: string
  readonly slug: string
  readonly source: string
  /** The revision that was on screen; 0 where there was no draft. */
  readonly revision: number
  readonly copyOf: string | null
  readonly userId: string
}

/**
 * Stores what an author has written, readable or not. Whoever saves on a revision that somebody else has replaced is
 * refused and loses nothing: their text is still with them. @throws RequestRefused `rubric/draft_changed`
 */
export async function saveDraft(db: Db, save: Save, now: Date): Promise<DraftRow> {
  const { orgId, slug, source, revision, copyOf, userId } = save
  await inTransaction(db, async (tx) => {
    const stored = { source, updatedBy: userId, updatedAt: now }
    const written =
      revision === 0
        ? await tx
            .insert(rubricDraft)
            .values({ orgId, slug, copyOf, revision: 1, ...stored })
            .onConflictDoNothing()
            .returning({ revision: rubricDraft.revision })
        : await tx
            .update(rubricDraft)
            .set({ ...stored, revision: revision + 1 })
            .where(isDraft(orgId, slug, revision))
            .returning({ revision: rubricDraft.revision })
    if (written.length === 0) throw new RequestRefused('rubric/draft_changed')
  })
  const [draft] = await draftsOf(db, orgId, slug)
  if (!draft) throw new RequestRefused('rubric/draft_changed')
  return draft
}

export const isDraft = (orgId: string, slug: string, revision: number) =>
  and(eq(rubricDraft.orgId, orgId), eq(rubricDraft.slug, slug), eq(rubricDraft.revision, revision))

/** Throws a draft away; the author's page can still save it anew. Without a draft it does nothing. */
export async function discardDraft(db: Db | Tx, orgId: string, slug: string): Promise<void> {
  await db.delete(rubricDraft).where(and(eq(rubricDraft.orgId, orgId), eq(rubricDraft.slug, slug)))
}
