import type { AuthoredKind } from '#contract/authoring.ts'
import type { Persona } from '#personas/schema.ts'
import type { Queryable } from '../db/db.ts'
import type { Library } from '../library/load.ts'
import type { OrganisationLibraries } from '../library/of-organisation.ts'
import { versionsOf } from '../rubrics/versions.ts'
import { draftOf, draftsOf } from './drafts.ts'
import { readAuthored, type Surroundings } from './read-authored.ts'
import { topLine } from './top-line.ts'

export type AuthoringDeps = {
  readonly db: Queryable
  /** What came with the product. */
  readonly library: Library
  readonly libraries: OrganisationLibraries
}

const nothing: Surroundings = { persona: () => null, personas: [], rubrics: [] }

/**
 * What a source may refer to. A scenario is written beside the draft of its persona where there is one that can be
 * read: the two move together. `live` leaves drafts out, as for publishing.
 */
export async function surroundingsOf(
  deps: AuthoringDeps,
  orgId: string,
  { kind, source }: { readonly kind: AuthoredKind; readonly source: string },
  only: 'live' | 'drafts too' = 'drafts too',
): Promise<Surroundings> {
  if (kind === 'persona') return nothing
  const { db } = deps
  const library = await deps.libraries.of(orgId, db)
  const named = topLine(source, 'persona')
  const drafted = named === null || only === 'live' ? null : await draftedPersona(deps, orgId, named)
  const drafts = only === 'live' ? [] : await draftsOf(db, { orgId, kind: 'persona' })
  const rubrics = await versionsOf(db, orgId, deps.library)
  return {
    persona: (id) => (drafted?.id === id ? drafted : library.persona(id)),
    personas: [...new Set([...drafts.map(({ slug }) => slug), ...library.personas.map(({ id }) => id)])],
    rubrics: [...new Set(rubrics.filter(({ state }) => state === 'live').map(({ slug }) => slug))],
  }
}

/** The draft of a persona, where there is one without mistakes. */
async function draftedPersona({ db }: AuthoringDeps, orgId: string, slug: string): Promise<Persona | null> {
  const draft = await draftOf(db, { orgId, kind: 'persona', slug })
  const read = draft && readAuthored('persona', draft.source, slug, nothing)
  return read?.ok === true && read.authored.kind === 'persona' ? read.authored.body : null
}
