import { and, eq } from 'drizzle-orm'
import type { AuthoredKind, AuthoredView } from '#contract/authoring.ts'
import type { Db, Queryable, Tx } from '../db/db.ts'
import { authoredDraft } from '../db/schema/authoring.ts'
import { user } from '../db/schema/people.ts'
import { RequestRefused } from '../errors.ts'

/** One persona or scenario of an organisation. */
export type AuthoredKey = { readonly orgId: string; readonly kind: AuthoredKind; readonly slug: string }

export type DraftRow = typeof authoredDraft.$inferSelect & { readonly by: string | null }

/** The drafts of an organisation, of a kind, or the one of a slug. */
export async function draftsOf(
  db: Queryable,
  { orgId, kind, slug }: { readonly orgId: string; readonly kind?: AuthoredKind; readonly slug?: string },
): Promise<readonly DraftRow[]> {
  const rows = await db
    .select({ draft: authoredDraft, by: user.name })
    .from(authoredDraft)
    .leftJoin(user, eq(user.id, authoredDraft.updatedBy))
    .where(
      and(
        eq(authoredDraft.orgId, orgId),
        kind === undefined ? undefined : eq(authoredDraft.kind, kind),
        slug === undefined ? undefined : eq(authoredDraft.slug, slug),
      ),
    )
    .orderBy(authoredDraft.slug)
  return rows.map(({ draft, by }) => ({ ...draft, by }))
}

export async function draftOf(db: Queryable, key: AuthoredKey): Promise<DraftRow | null> {
  const [draft] = await draftsOf(db, key)
  return draft ?? null
}

export const draftView = ({ revision, updatedAt, by }: DraftRow): NonNullable<AuthoredView['draft']> => ({
  revision,
  updatedAt: updatedAt.toISOString(),
  by,
})

type Save = AuthoredKey & {
  readonly source: string
  /** The revision that was on screen; 0 where there was no draft. */
  readonly revision: number
  readonly userId: string
  /** What an imported card brought that is not ours. Only a draft that is begun takes it. */
  readonly card?: unknown
}

/**
 * Stores what an author has written, readable or not. Whoever saves on a revision that somebody else has replaced is
 * refused and loses nothing: their text is still with them. @throws RequestRefused `authoring/draft_changed`
 */
export async function saveDraft(db: Db | Tx, save: Save, now: Date): Promise<DraftRow> {
  const { orgId, kind, slug, source, revision, userId } = save
  const stored = { source, updatedBy: userId, updatedAt: now }
  const written =
    revision === 0
      ? await db
          .insert(authoredDraft)
          .values({ orgId, kind, slug, revision: 1, card: save.card ?? null, ...stored })
          .onConflictDoNothing()
          .returning({ revision: authoredDraft.revision })
      : await db
          .update(authoredDraft)
          .set({ ...stored, revision: revision + 1 })
          .where(and(isDraft(save), eq(authoredDraft.revision, revision)))
          .returning({ revision: authoredDraft.revision })
  const draft = written.length === 0 ? null : await draftOf(db, save)
  if (!draft) throw new RequestRefused('authoring/draft_changed')
  return draft
}

export const isDraft = ({ orgId, kind, slug }: AuthoredKey) =>
  and(eq(authoredDraft.orgId, orgId), eq(authoredDraft.kind, kind), eq(authoredDraft.slug, slug))

/** Throws a draft away; the author's page can still save it anew. Without a draft it does nothing. */
export async function discardDraft(db: Db | Tx, key: AuthoredKey): Promise<void> {
  await db.delete(authoredDraft).where(isDraft(key))
}
