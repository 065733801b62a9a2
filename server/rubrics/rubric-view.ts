import type { RubricCard, RubricView } from '#contract/rubric.ts'
import { adjustable, standardOf } from '#scoring/rubric-settings.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import type { Library } from '../library/load.ts'
import { checkRubric } from './check-rubric.ts'
import { draftView, draftsOf } from './drafts.ts'
import { nextVersion } from './publish.ts'
import { readRubric } from './read-rubric.ts'
import { versionsOf, versionView } from './versions.ts'

export type RubricsDeps = { readonly db: Queryable; readonly library: Pick<Library, 'rubrics' | 'scenarios'> }

const scenariosOf = ({ scenarios }: RubricsDeps['library'], slug: string) =>
  scenarios.filter(({ rubric }) => rubric === slug).map(({ id, title }) => ({ id, title }))

/** Every rubric of an organisation: shipped ones, published ones and drafts of new ones. */
export async function rubricCards({ db, library }: RubricsDeps, orgId: string): Promise<RubricCard[]> {
  const [versions, drafts] = [await versionsOf(db, orgId, library), await draftsOf(db, orgId)]
  const slugs = [...new Set([...versions, ...drafts].map(({ slug }) => slug))].toSorted()
  return slugs.map((id) => {
    const own = versions.filter(({ slug }) => slug === id)
    const live = own.find(({ state }) => state === 'live')
    const draft = drafts.find(({ slug }) => slug === id)
    const title = (live ?? own[0])?.title ?? (draft ? titleOf(draft.source, id) : id)
    return {
      id,
      title,
      shipped: own.some(({ shipped }) => shipped),
      live: live ? { version: live.version, hash: live.hash } : null,
      draft: draft ? { updatedAt: draft.updatedAt.toISOString(), by: draft.by } : null,
      versions: own.length,
      scenarios: scenariosOf(library, id).length,
    }
  })
}

/** The title of a draft as far as it can be read. */
function titleOf(source: string, id: string): string {
  const read = readRubric(source, id)
  return read.rubric?.title ?? id
}

/** One rubric as its authors work on it. @throws RequestRefused `rubric/not_found` */
export async function rubricView(
  { db, library }: RubricsDeps,
  orgId: string,
  id: string,
): Promise<RubricView> {
  const versions = await versionsOf(db, orgId, library, id)
  const [draft] = await draftsOf(db, orgId, id)
  const live = versions.find(({ state }) => state === 'live') ?? versions[0]
  const source = draft?.source ?? live?.source
  if (source === undefined) throw new RequestRefused('rubric/not_found')
  return {
    id,
    title: live?.title ?? titleOf(source, id),
    shipped: versions.some(({ shipped }) => shipped),
    source,
    draft: draft ? draftView(draft) : null,
    check: checkRubric(source, id),
    versions: versions.map(versionView),
    scenarios: scenariosOf(library, id),
    nextVersion: nextVersion(versions),
    standards: Object.values(adjustable)
      .flatMap(({ codes }) => codes)
      .map((code) => ({ code, ...standardOf(code) })),
  }
}
