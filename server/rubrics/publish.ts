import { and, eq, ne, sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { publishRubric } from '#contract/rubric.ts'
import type { Db, Tx } from '../db/db.ts'
import { rubricVersion } from '../db/schema/library.ts'
import { rubricDraft, rubricPublication } from '../db/schema/rubric.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { pinVersion } from '../roleplay/store/pin-version.ts'
import { discardDraft, isDraft } from './drafts.ts'
import type { ShippedRubrics } from './live-rubric.ts'
import { usableRubric } from './read-rubric.ts'
import { wasTried } from './trials.ts'
import { versionsOf, type Version } from './versions.ts'

type Deps = {
  readonly db: Db
  readonly library: ShippedRubrics
  readonly newId: () => string
  readonly clock: { now(): Date }
}
type Key = { readonly orgId: string; readonly slug: string; readonly userId: string }

/**
 * Makes the draft a version of its own and the one that roleplays start with from now on; those that run keep theirs.
 * What is published is exactly the content that was named, and was tried on past transcripts unless that was waived.
 * @throws RequestRefused `rubric/draft_changed`, `rubric/invalid`, `rubric/no_change` or `rubric/not_tried`
 */
export function publish(deps: Deps, key: Key, request: z.infer<typeof publishRubric>): Promise<void> {
  const { orgId, slug, userId } = key
  return inTransaction(deps.db, async (tx) => {
    await oneAtATime(tx, orgId, slug)
    const [draft] = await tx
      .select()
      .from(rubricDraft)
      .where(isDraft(orgId, slug, request.revision))
    if (!draft) throw new RequestRefused('rubric/draft_changed')
    const { rubric, hash } = usableRubric(draft.source, slug)
    if (hash !== request.hash) throw new RequestRefused('rubric/draft_changed')
    const versions = await versionsOf(tx, orgId, deps.library, slug)
    const live = versions.find(({ state }) => state === 'live') ?? null
    if (live?.hash === hash) throw new RequestRefused('rubric/no_change')
    refuseUsedName(versions, rubric.version, hash)
    const tried = await wasTried(tx, orgId, slug, hash, live?.hash ?? null)
    if (!tried && request.untried === undefined) throw new RequestRefused('rubric/not_tried')
    const now = deps.clock.now()
    await keepShipped(tx, deps, orgId, versions, now)
    await archiveLive(tx, orgId, slug)
    const versionId = await pinVersion(tx, rubricVersion, orgId, { newId: deps.newId(), slug, body: rubric })
    const stored = {
      source: draft.source,
      state: 'live' as const,
      note: request.note,
      tried,
      publishedBy: userId,
      publishedAt: now,
    }
    await tx
      .insert(rubricPublication)
      .values({ orgId, versionId, slug, hash, ...stored })
      .onConflictDoUpdate({
        target: [rubricPublication.orgId, rubricPublication.versionId],
        set: { state: 'live' },
      })
    await discardDraft(tx, orgId, slug)
  })
}

/** Two authors who publish the same rubric at once come one after the other. */
export const oneAtATime = (tx: Tx, orgId: string, slug: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`${orgId}/${slug}`}))`)

function refuseUsedName(versions: readonly Version[], name: string, hash: string) {
  if (!versions.some((one) => one.version === name && one.hash !== hash)) return
  const message = `“${name}” is taken by a version that was published before; use “${nextVersion(versions)}”.`
  throw new RequestRefused('rubric/invalid', { fields: [{ field: 'version', message }] })
}

/** The number after the highest there is; versions that are no numbers are passed over. */
export const nextVersion = (versions: readonly Pick<Version, 'version'>[]): string =>
  String(1 + Math.max(0, ...versions.map(({ version }) => Number(version)).filter(Number.isSafeInteger)))

/** What was shipped gets a row of its own before it is replaced, so that it can be made live again. */
export async function keepShipped(
  tx: Tx,
  { newId }: Pick<Deps, 'newId'>,
  orgId: string,
  versions: readonly Version[],
  now: Date,
): Promise<void> {
  for (const { slug, hash, body, source, state, shipped } of versions) {
    if (!shipped) continue
    const versionId = await pinVersion(tx, rubricVersion, orgId, { newId: newId(), slug, body })
    await tx
      .insert(rubricPublication)
      .values({ orgId, versionId, slug, hash, source, state, shipped: true, publishedAt: now })
      .onConflictDoNothing()
  }
}

export const archiveLive = (tx: Tx, orgId: string, slug: string, but = '') =>
  tx
    .update(rubricPublication)
    .set({ state: 'archived' })
    .where(
      and(
        eq(rubricPublication.orgId, orgId),
        eq(rubricPublication.slug, slug),
        eq(rubricPublication.state, 'live'),
        ne(rubricPublication.hash, but),
      ),
    )
