import { and, desc, eq } from 'drizzle-orm'
import type { RubricVersionView } from '#contract/rubric.ts'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import type { Queryable } from '../db/db.ts'
import { rubricVersion } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { rubricPublication } from '../db/schema/rubric.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import type { ShippedRubrics } from './live-rubric.ts'

/** A version with its content: published by somebody, or shipped. */
export type Version = RubricVersionView & {
  readonly slug: string
  readonly body: Rubric
  readonly source: string
}

/** Every version of one rubric, or of all, newest first; what was shipped stands last of its rubric. */
export async function versionsOf(
  db: Queryable,
  orgId: string,
  library: ShippedRubrics,
  slug?: string,
): Promise<readonly Version[]> {
  const rows = await db
    .select({ publication: rubricPublication, body: rubricVersion.body, by: user.name })
    .from(rubricPublication)
    .innerJoin(
      rubricVersion,
      and(
        eq(rubricVersion.orgId, rubricPublication.orgId),
        eq(rubricVersion.id, rubricPublication.versionId),
      ),
    )
    .leftJoin(user, eq(user.id, rubricPublication.publishedBy))
    .where(
      and(
        eq(rubricPublication.orgId, orgId),
        ...(slug === undefined ? [] : [eq(rubricPublication.slug, slug)]),
      ),
    )
    .orderBy(desc(rubricPublication.shipped), desc(rubricPublication.publishedAt))
  const published = rows.map(({ publication, body: stored, by }): Version => {
    const body = rubricSchema.parse(stored)
    const { hash, state, shipped, note, tried, publishedAt, source } = publication
    return {
      slug: publication.slug,
      hash,
      version: body.version,
      title: body.title,
      state,
      shipped,
      note,
      by,
      publishedAt: shipped ? null : publishedAt.toISOString(),
      tried,
      body,
      source,
    }
  })
  const shipped = library.rubrics
    .filter(({ id }) => slug === undefined || id === slug)
    .map((one) => ({ ...one, hash: bodyHash(one.body) }))
    .filter(({ id, hash }) => !published.some((one) => one.slug === id && one.hash === hash))
    .map(({ id, body, hash, source }): Version => ({
      slug: id,
      hash,
      version: body.version,
      title: body.title,
      state: published.some((one) => one.slug === id) ? 'archived' : 'live',
      shipped: true,
      note: null,
      by: null,
      publishedAt: null,
      tried: null,
      body,
      source,
    }))
  return [...published.filter((one) => !one.shipped), ...published.filter((one) => one.shipped), ...shipped]
}

/** What a list shows of a version: everything but its content. */
export const versionView = ({
  slug: _slug,
  body: _body,
  source: _source,
  ...view
}: Version): RubricVersionView => view
