import type * as z from 'zod'
import type { duplicateAuthored } from '#contract/authoring.ts'
import type { Db } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { applyChanges } from './apply-changes.ts'
import { textsOf } from './authored-view.ts'
import { draftOf, saveDraft, type AuthoredKey } from './drafts.ts'
import type { AuthoringDeps } from './surroundings.ts'
import { publishedOf } from './versions.ts'

/** @throws RequestRefused `authoring/id_taken` by something shipped, published or drafted */
export async function refuseTaken(deps: AuthoringDeps, key: AuthoredKey): Promise<void> {
  const { library } = deps
  // A room is listed among the scenarios.
  const room = key.kind === 'scenario' && library.rooms.some(({ id }) => id === key.slug)
  const shipped = room || library.source(key.kind, key.slug) !== null
  if (shipped || (await draftOf(deps.db, key)) || (await publishedOf(deps.db, key)).length > 0) {
    const message = `“${key.slug}” is taken${shipped ? ' by one that came with the product' : ''}; choose another.`
    throw new RequestRefused('authoring/id_taken', { fields: [{ field: 'id', message }] })
  }
}

/** Begins a draft of its own from what is on the author's page. @throws RequestRefused `authoring/not_found`, `authoring/id_taken` */
export async function duplicate(
  deps: AuthoringDeps & { readonly db: Db },
  key: AuthoredKey & { readonly userId: string },
  { id, title }: z.infer<typeof duplicateAuthored>,
  now: Date,
): Promise<AuthoredKey> {
  const { draft, versions, source } = await textsOf(deps, key)
  const copy = { orgId: key.orgId, kind: key.kind, slug: id }
  await refuseTaken(deps, copy)
  const titled =
    title === undefined ? [] : [{ path: [key.kind === 'persona' ? 'name' : 'title'], value: title }]
  const changed = applyChanges(source, [{ path: ['id'], value: id }, ...titled])
  const card = draft?.card ?? versions.find(({ state }) => state === 'live')?.card ?? null
  await saveDraft(deps.db, { ...copy, source: changed, revision: 0, userId: key.userId, card }, now)
  return copy
}
