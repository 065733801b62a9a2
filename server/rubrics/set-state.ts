import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { rubricPublication } from '../db/schema/rubric.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Library } from '../library/load.ts'
import { archiveLive, keepShipped, oneAtATime } from './publish.ts'
import { versionsOf } from './versions.ts'

type Deps = {
  readonly db: Db
  readonly library: Pick<Library, 'rubrics' | 'scenarios'>
  readonly newId: () => string
  readonly clock: { now(): Date }
}

/**
 * Makes a version live again, or archives the live one of a rubric that no scenario uses. Contents never change.
 * @throws RequestRefused `rubric/not_found`, or `rubric/in_use` where scenarios would be left without a rubric
 */
export function setVersionState(
  deps: Deps,
  { orgId, slug, hash }: { readonly orgId: string; readonly slug: string; readonly hash: string },
  state: 'live' | 'archived',
): Promise<void> {
  return inTransaction(deps.db, async (tx) => {
    await oneAtATime(tx, orgId, slug)
    const versions = await versionsOf(tx, orgId, deps.library, slug)
    const wanted = versions.find((one) => one.hash === hash)
    if (!wanted) throw new RequestRefused('rubric/not_found')
    if (wanted.state === state) return
    if (state === 'archived' && deps.library.scenarios.some(({ rubric }) => rubric === slug)) {
      throw new RequestRefused('rubric/in_use')
    }
    await keepShipped(tx, deps, orgId, versions, deps.clock.now())
    if (state === 'live') await archiveLive(tx, orgId, slug, hash)
    await tx
      .update(rubricPublication)
      .set({ state })
      .where(
        and(
          eq(rubricPublication.orgId, orgId),
          eq(rubricPublication.slug, slug),
          eq(rubricPublication.hash, hash),
        ),
      )
  })
}
