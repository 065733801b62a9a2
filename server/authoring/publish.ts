import { and, eq, ne } from 'drizzle-orm'
import type * as z from 'zod'
import type { publishAuthored } from '#contract/authoring.ts'
import { checkScenario } from '#personas/check.ts'
import { unwritten } from '#personas/drafting/gaps.ts'
import type { Persona } from '#personas/schema.ts'
import type { Db, Tx } from '../db/db.ts'
import { authoredPublication } from '../db/schema/authoring.ts'
import { personaVersion, scenarioVersion } from '../db/schema/library.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { pinVersion } from '../roleplay/store/pin-version.ts'
import { discardDraft, draftOf, type AuthoredKey } from './drafts.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { usable, type Authored } from './read-authored.ts'
import { surroundingsOf, type AuthoringDeps } from './surroundings.ts'
import { testView } from './test-view.ts'
import { latestTest } from './tests.ts'
import { publishedOf } from './versions.ts'

export type PublishDeps = AuthoringDeps & {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue'>
  readonly newId: () => string
  readonly clock: { now(): Date }
}

/**
 * Makes the draft a version of its own and the one that reps practise with from now on; roleplays that run keep theirs.
 * What is published is exactly the content that was named, and a test of exactly this content has passed.
 * @throws RequestRefused `authoring/draft_changed`, `authoring/shipped`, `authoring/invalid`, `authoring/no_change`,
 *   `authoring/not_tested`, `authoring/test_failed`, or `authoring/in_use` where a live scenario would not fit any more
 */
export function publish(
  deps: PublishDeps,
  key: AuthoredKey & { readonly userId: string },
  request: z.infer<typeof publishAuthored>,
): Promise<void> {
  const { orgId, kind, slug, userId } = key
  return inTransaction(deps.db, async (tx) => {
    await oneAtATime(tx, orgId)
    const within = { ...deps, db: tx }
    if (deps.library.source(kind, slug) !== null) throw new RequestRefused('authoring/shipped')
    const draft = await draftOf(tx, key)
    if (draft?.revision !== request.revision) throw new RequestRefused('authoring/draft_changed')
    const around = await surroundingsOf(within, orgId, draft, 'live')
    const { authored, hash } = usable(kind, draft.source, slug, around)
    if (hash !== request.hash) throw new RequestRefused('authoring/draft_changed')
    refuseUnwritten(authored)
    const versions = await publishedOf(tx, key)
    if (versions.some((one) => one.hash === hash && one.state === 'live')) {
      throw new RequestRefused('authoring/no_change')
    }
    await refuseUntested(tx, key, authored, hash)
    if (authored.kind === 'persona') await refuseUnfitting(within, orgId, authored.body)
    await archiveLive(tx, key)
    const version = { newId: deps.newId(), slug, body: authored.body }
    const versionId = await pinVersion(
      tx,
      kind === 'persona' ? personaVersion : scenarioVersion,
      orgId,
      version,
    )
    await tx
      .insert(authoredPublication)
      .values({
        orgId,
        kind,
        slug,
        hash,
        personaVersionId: kind === 'persona' ? versionId : null,
        scenarioVersionId: kind === 'scenario' ? versionId : null,
        source: draft.source,
        card: draft.card,
        state: 'live',
        note: request.note,
        publishedBy: userId,
        publishedAt: deps.clock.now(),
      })
      .onConflictDoUpdate({
        target: [
          authoredPublication.orgId,
          authoredPublication.kind,
          authoredPublication.slug,
          authoredPublication.hash,
        ],
        set: { state: 'live' },
      })
    await discardDraft(tx, key)
    await warmLater(deps, tx, orgId)
  })
}

/** What is live from now on is made ready for its first reply by a job, as nobody who publishes should wait for it. */
export const warmLater = ({ jobs }: Pick<PublishDeps, 'jobs'>, tx: Tx, orgId: string) =>
  jobs.enqueue('warm-authored', { orgId }, { key: orgId, on: tx })

/** What nobody has written yet would be read out to a rep. */
function refuseUnwritten({ body }: Authored) {
  const fields = unwritten(body).slice(0, 8)
  if (fields.length > 0) throw new RequestRefused('authoring/invalid', { fields })
}

async function refuseUntested(tx: Tx, key: AuthoredKey, authored: Authored, hash: string): Promise<void> {
  const row = await latestTest(tx, key, hash)
  const personaHash = authored.kind === 'scenario' ? bodyHash(authored.persona) : null
  const test = row && testView(row, personaHash)
  if (test?.status !== 'done' || !test.report || !test.current) {
    throw new RequestRefused('authoring/not_tested')
  }
  if (test.report.passed) return
  const failed = test.report.checks.filter(({ passed }) => !passed)
  throw new RequestRefused('authoring/test_failed', {
    fields: failed.map(({ id, what, figure, remedy }) => ({
      field: id,
      message: `${what}: ${figure}. ${remedy ?? ''}`.trim(),
    })),
  })
}

/** @throws RequestRefused `authoring/in_use` naming the live scenarios that this persona does not fit */
export async function refuseUnfitting(deps: AuthoringDeps, orgId: string, persona: Persona): Promise<void> {
  const { scenarios } = await deps.libraries.of(orgId, deps.db)
  const fields = scenarios
    .filter((scenario) => scenario.persona === persona.id)
    .flatMap((scenario) =>
      checkScenario(scenario, persona)
        .slice(0, 2)
        .map(({ field, message }) => ({ field: `${scenario.id}: ${field}`, message })),
    )
  if (fields.length > 0) throw new RequestRefused('authoring/in_use', { fields: fields.slice(0, 8) })
}

export const archiveLive = (tx: Tx, { orgId, kind, slug }: AuthoredKey, but = '') =>
  tx
    .update(authoredPublication)
    .set({ state: 'archived' })
    .where(
      and(
        eq(authoredPublication.orgId, orgId),
        eq(authoredPublication.kind, kind),
        eq(authoredPublication.slug, slug),
        eq(authoredPublication.state, 'live'),
        ne(authoredPublication.hash, but),
      ),
    )
