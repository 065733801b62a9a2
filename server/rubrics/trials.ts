import { and, desc, eq, inArray, gt } from 'drizzle-orm'
import type { Rubric } from '#scoring/rubric.ts'
import type { Db, Queryable } from '../db/db.ts'
import { rubricDraft, rubricTrial } from '../db/schema/rubric.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { liveRubric, type LiveRubric, type ShippedRubrics } from './live-rubric.ts'
import { usableRubric } from './read-rubric.ts'

export type TrialRow = typeof rubricTrial.$inferSelect

/** A trial that has not come to an end in this time was left behind by a process that died. */
const abandonedAfterMs = 10 * 60_000

/** What a draft is compared with: what is live, else what it was begun from, else the first that is shipped. */
export async function baselineOf(
  db: Queryable,
  orgId: string,
  slug: string,
  library: ShippedRubrics,
): Promise<LiveRubric | null> {
  const live = await liveRubric(db, orgId, slug, library)
  if (live) return live
  const [draft] = await db
    .select({ copyOf: rubricDraft.copyOf })
    .from(rubricDraft)
    .where(and(eq(rubricDraft.orgId, orgId), eq(rubricDraft.slug, slug)))
  const origin = draft?.copyOf ?? library.rubrics[0]?.id
  return origin === undefined ? null : liveRubric(db, orgId, origin, library)
}

type Deps = {
  readonly db: Db
  readonly library: ShippedRubrics
  readonly jobs: Pick<Jobs, 'enqueue'>
  readonly newId: () => string
  readonly clock: { now(): Date }
}

/**
 * Puts the draft into the queue to be tried on past transcripts. One that is under way for the same content is not
 * begun again. @throws RequestRefused `rubric/not_found`, `rubric/invalid`, or `rubric/draft_changed` where the
 * draft does not say any more what was named
 */
export function startTrial(
  deps: Deps,
  { orgId, slug, userId }: { readonly orgId: string; readonly slug: string; readonly userId: string },
  hash: string,
): Promise<void> {
  return inTransaction(deps.db, async (tx) => {
    const [draft] = await tx
      .select()
      .from(rubricDraft)
      .where(and(eq(rubricDraft.orgId, orgId), eq(rubricDraft.slug, slug)))
    const against = await baselineOf(tx, orgId, slug, deps.library)
    if (!draft || !against) throw new RequestRefused('rubric/not_found')
    const read = usableRubric(draft.source, slug)
    if (read.hash !== hash) throw new RequestRefused('rubric/draft_changed')
    const now = deps.clock.now()
    const same = and(
      eq(rubricTrial.orgId, orgId),
      eq(rubricTrial.slug, slug),
      eq(rubricTrial.hash, hash),
      eq(rubricTrial.againstHash, against.hash),
    )
    const running = await tx
      .select({ id: rubricTrial.id })
      .from(rubricTrial)
      .where(
        and(
          same,
          inArray(rubricTrial.status, ['queued', 'running']),
          gt(rubricTrial.createdAt, new Date(now.getTime() - abandonedAfterMs)),
        ),
      )
    if (running.length > 0) return
    await tx.delete(rubricTrial).where(same)
    const trialId = deps.newId()
    await tx.insert(rubricTrial).values({
      orgId,
      id: trialId,
      slug,
      hash,
      body: read.rubric,
      againstHash: against.hash,
      againstBody: against.body satisfies Rubric,
      status: 'queued',
      requestedBy: userId,
      createdAt: now,
    })
    await deps.jobs.enqueue('try-rubric', { orgId, trialId }, { key: trialId, on: tx })
  })
}

/** The latest trial of a content, or null. */
export async function latestTrial(
  db: Queryable,
  orgId: string,
  slug: string,
  hash: string,
): Promise<TrialRow | null> {
  const [row] = await db
    .select()
    .from(rubricTrial)
    .where(and(eq(rubricTrial.orgId, orgId), eq(rubricTrial.slug, slug), eq(rubricTrial.hash, hash)))
    .orderBy(desc(rubricTrial.createdAt))
    .limit(1)
  return row ?? null
}

/** Whether exactly this content was tried, beside `liveHash` where something is live. */
export async function wasTried(
  db: Queryable,
  orgId: string,
  slug: string,
  hash: string,
  liveHash: string | null,
): Promise<boolean> {
  const rows = await db
    .select({ id: rubricTrial.id })
    .from(rubricTrial)
    .where(
      and(
        eq(rubricTrial.orgId, orgId),
        eq(rubricTrial.slug, slug),
        eq(rubricTrial.hash, hash),
        eq(rubricTrial.status, 'done'),
        ...(liveHash === null ? [] : [eq(rubricTrial.againstHash, liveHash)]),
      ),
    )
    .limit(1)
  return rows.length > 0
}
