import { and, eq } from 'drizzle-orm'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import type { Queryable } from '../db/db.ts'
import { rubricVersion } from '../db/schema/library.ts'
import { rubricPublication } from '../db/schema/rubric.ts'
import { bodyHash } from '../roleplay/body-hash.ts'

/** A rubric as scenarios name it. */
export type LiveRubric = {
  readonly id: string
  readonly body: Rubric
  readonly hash: string
  readonly source: string
}

/** The rubrics that come with the product. */
export type ShippedRubrics = {
  readonly rubrics: readonly { readonly id: string; readonly body: Rubric; readonly source: string }[]
}

export const shippedRubric = ({ rubrics }: ShippedRubrics, slug: string): LiveRubric | null => {
  const found = rubrics.find(({ id }) => id === slug)
  return found ? { ...found, hash: bodyHash(found.body) } : null
}

/** What a roleplay that starts now is scored by: the version an author made live, else the shipped one; null for neither. */
export async function liveRubric(
  db: Queryable,
  orgId: string,
  slug: string,
  library: ShippedRubrics,
): Promise<LiveRubric | null> {
  const [row] = await db
    .select({ body: rubricVersion.body, hash: rubricVersion.hash, source: rubricPublication.source })
    .from(rubricPublication)
    .innerJoin(
      rubricVersion,
      and(
        eq(rubricVersion.orgId, rubricPublication.orgId),
        eq(rubricVersion.id, rubricPublication.versionId),
      ),
    )
    .where(
      and(
        eq(rubricPublication.orgId, orgId),
        eq(rubricPublication.slug, slug),
        eq(rubricPublication.state, 'live'),
      ),
    )
  if (row) return { id: slug, body: rubricSchema.parse(row.body), hash: row.hash, source: row.source }
  return shippedRubric(library, slug)
}
