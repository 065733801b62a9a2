import { and, desc, eq } from 'drizzle-orm'
import type { AuthoredKind, AuthoredView } from '#contract/authoring.ts'
import { personaSchema, scenarioSchema, type Persona, type Scenario } from '#personas/schema.ts'
import type { Queryable } from '../db/db.ts'
import { authoredPublication } from '../db/schema/authoring.ts'
import { personaVersion, scenarioVersion } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import type { Library } from '../library/load.ts'
import { bodyHash } from '../roleplay/body-hash.ts'

/** A version with its content: published by somebody, or shipped. */
export type Version = AuthoredView['versions'][number] & {
  readonly kind: AuthoredKind
  readonly slug: string
  readonly body: Persona | Scenario
  readonly source: string
  readonly card: unknown
}

/** Every own version of one persona or scenario, of a kind, or of all; newest first. */
export async function publishedOf(
  db: Queryable,
  { orgId, kind, slug }: { readonly orgId: string; readonly kind?: AuthoredKind; readonly slug?: string },
): Promise<readonly Version[]> {
  const rows = await db
    .select({
      publication: authoredPublication,
      persona: personaVersion.body,
      scenario: scenarioVersion.body,
      by: user.name,
    })
    .from(authoredPublication)
    .leftJoin(
      personaVersion,
      and(
        eq(personaVersion.orgId, authoredPublication.orgId),
        eq(personaVersion.id, authoredPublication.personaVersionId),
      ),
    )
    .leftJoin(
      scenarioVersion,
      and(
        eq(scenarioVersion.orgId, authoredPublication.orgId),
        eq(scenarioVersion.id, authoredPublication.scenarioVersionId),
      ),
    )
    .leftJoin(user, eq(user.id, authoredPublication.publishedBy))
    .where(
      and(
        eq(authoredPublication.orgId, orgId),
        kind === undefined ? undefined : eq(authoredPublication.kind, kind),
        slug === undefined ? undefined : eq(authoredPublication.slug, slug),
      ),
    )
    .orderBy(desc(authoredPublication.publishedAt), desc(authoredPublication.hash))
  return rows.map(({ publication, persona, scenario, by }): Version => {
    const { kind: which, publishedAt, ...rest } = publication
    const body = which === 'persona' ? personaSchema.parse(persona) : scenarioSchema.parse(scenario)
    return {
      kind: which,
      slug: rest.slug,
      hash: rest.hash,
      title: titleOf(body),
      state: rest.state,
      shipped: false,
      note: rest.note,
      by,
      publishedAt: publishedAt.toISOString(),
      body,
      source: rest.source,
      card: rest.card,
    }
  })
}

/** What came with the product under this id, as a version that is always live; null for none. */
export function shippedVersion(library: Library, kind: AuthoredKind, slug: string): Version | null {
  const all: readonly (Persona | Scenario)[] = kind === 'persona' ? library.personas : library.scenarios
  const body = all.find(({ id }) => id === slug)
  const source = library.source(kind, slug)
  if (!body || source === null) return null
  const nobody = { note: null, by: null, publishedAt: null, card: null }
  const hash = bodyHash(body)
  return { kind, slug, hash, title: titleOf(body), state: 'live', shipped: true, body, source, ...nobody }
}

export const titleOf = (body: Persona | Scenario): string => ('name' in body ? body.name : body.title)

/** What a list shows of a version: everything but its content. */
export const versionView = ({
  hash,
  title,
  state,
  shipped,
  note,
  by,
  publishedAt,
}: Version): AuthoredView['versions'][number] => ({ hash, title, state, shipped, note, by, publishedAt })
