import { and, eq } from 'drizzle-orm'
import { authoredPublication } from '../db/schema/authoring.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { AuthoredKey } from './drafts.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { archiveLive, refuseUnfitting, warmLater, type PublishDeps } from './publish.ts'
import { usable } from './read-authored.ts'
import { surroundingsOf, type AuthoringDeps } from './surroundings.ts'
import { publishedOf } from './versions.ts'

/**
 * Archives a version, or makes one live again. Contents never change, and roleplays keep what they were started with.
 * @throws RequestRefused `authoring/not_found`, `authoring/shipped`; `authoring/in_use` where live scenarios need it;
 *   `authoring/invalid` where a scenario does not fit its persona any more
 */
export function setVersionState(
  deps: PublishDeps,
  key: AuthoredKey & { readonly hash: string },
  state: 'live' | 'archived',
): Promise<void> {
  const { orgId, kind, slug, hash } = key
  return inTransaction(deps.db, async (tx) => {
    await oneAtATime(tx, orgId)
    const within = { ...deps, db: tx }
    const wanted = (await publishedOf(tx, key)).find((one) => one.hash === hash)
    if (!wanted) {
      const shipped = deps.library.source(kind, slug) !== null
      throw new RequestRefused(shipped ? 'authoring/shipped' : 'authoring/not_found')
    }
    if (wanted.state === state) return
    if (state === 'live') {
      const around = await surroundingsOf(within, orgId, wanted, 'live')
      const { authored } = usable(kind, wanted.source, slug, around)
      if (authored.kind === 'persona') await refuseUnfitting(within, orgId, authored.body)
      await archiveLive(tx, key, hash)
    } else if (kind === 'persona') {
      await refuseUsed(within, orgId, slug)
    }
    await tx
      .update(authoredPublication)
      .set({ state })
      .where(
        and(
          eq(authoredPublication.orgId, orgId),
          eq(authoredPublication.kind, kind),
          eq(authoredPublication.slug, slug),
          eq(authoredPublication.hash, hash),
        ),
      )
    if (state === 'live') await warmLater(deps, tx, orgId)
  })
}

async function refuseUsed({ libraries, db }: AuthoringDeps, orgId: string, slug: string) {
  const { scenarios } = await libraries.of(orgId, db)
  const using = scenarios.filter(({ persona }) => persona === slug)
  if (using.length === 0) return
  throw new RequestRefused('authoring/in_use', {
    fields: using.slice(0, 8).map(({ id, title }) => ({
      field: id,
      message: `“${title}” is played with this persona. Archive it, or give it another persona.`,
    })),
  })
}
