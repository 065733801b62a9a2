import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { authoredView as viewSchema, type AuthoredKind } from '#contract/authoring.ts'
import { authoredView } from '#server/authoring/authored-view.ts'
import { saveDraft } from '#server/authoring/drafts.ts'
import { duplicate } from '#server/authoring/duplicate.ts'
import { playTest } from '#server/authoring/play-test.ts'
import { startPreview } from '#server/authoring/preview.ts'
import { publish } from '#server/authoring/publish.ts'
import { runTest } from '#server/authoring/run-test.ts'
import { startTest } from '#server/authoring/tests.ts'
import type { Db } from '#server/db/db.ts'
import { errorCodeOf } from '#server/errors.ts'
import type { JobData, QueueName } from '#server/jobs/queues.ts'
import type { Jobs } from '#server/jobs/start.ts'
import { loadLibrary } from '#server/library/load.ts'
import { createOrganisationLibraries } from '#server/library/of-organisation.ts'
import { startPractice } from '#server/roleplay/start.ts'
import { newRep } from '#tests/support/live-roleplay.ts'

const library = loadLibrary()
export const newId = () => randomUUID()
export const clock = { now: () => new Date() }
const log = { error: (_: unknown, what: string) => expect.unreachable(what) }
/** Of a test: enough to be played, too few to be waited for. */
export const fewSeeds = 3

type Job = { [Q in QueueName]: { readonly queue: Q; readonly data: JobData<Q> } }[QueueName]

/** The code that something is refused with. */
export const refusal = (what: Promise<unknown>) =>
  what.then(
    () => 'not refused',
    (error: unknown) => errorCodeOf(error) ?? error,
  )

/** Somebody who writes in an organisation of their own, and everything they can do there, without a server around it. */
export async function newAuthor(db: Db) {
  const who = await newRep(db)
  const { orgId, userId } = who
  const jobs: Job[] = []
  const libraries = createOrganisationLibraries(db, library)
  const enqueue: Jobs['enqueue'] = async (queue, data) => void jobs.push({ queue, data } as Job)
  const deps = { db, library, libraries, newId, clock, jobs: { enqueue } }
  const at = (kind: AuthoredKind, slug: string) => ({ orgId, userId, kind, slug })
  const view = async (kind: AuthoredKind, slug: string) =>
    viewSchema.parse(await authoredView(deps, at(kind, slug)))
  const test = async (kind: AuthoredKind, slug: string) => {
    const { hash } = (await view(kind, slug)).check
    await startTest(deps, at(kind, slug), hash ?? '')
    const job = jobs.findLast((one) => one.queue === 'test-authored')
    const play: Parameters<typeof runTest>[0]['play'] = (pair, onPlayed) => playTest(pair, onPlayed, fewSeeds)
    if (job) await runTest({ db, log, play }, job.data, new AbortController().signal)
    return (await view(kind, slug)).test
  }
  const publishIt = async (kind: AuthoredKind, slug: string) => {
    const { check, draft } = await view(kind, slug)
    const request = { hash: check.hash ?? '', revision: draft?.revision ?? 0, note: 'For the spring' }
    await publish(deps, at(kind, slug), request)
  }
  return {
    db,
    deps,
    who,
    at,
    view,
    test,
    /** Names of the queues that something was put in, oldest first. */
    queued: () => jobs.map(({ queue }) => queue),
    publishIt,
    copy: (kind: AuthoredKind, from: string, id: string) =>
      duplicate(deps, at(kind, from), { id }, clock.now()),
    save: (kind: AuthoredKind, slug: string, source: string, revision: number) =>
      saveDraft(db, { ...at(kind, slug), source, revision }, clock.now()),
    preview: (kind: AuthoredKind, slug: string, seed: number) =>
      startPreview(
        { ...deps, newSeed: () => 7, embed: async (texts) => texts.map(() => new Float32Array(1)) },
        { ...at(kind, slug), name: 'Rep' },
        { roleplayId: newId(), seed },
      ),
    scenarioIds: async () => (await libraries.of(orgId)).scenarios.map(({ id }) => id),
    begin: async (scenarioId: string) => {
      const start = { db, clock, newId, newSeed: () => 7, coderVersion: 'none' }
      const own = { ...start, library: await libraries.of(orgId) }
      return startPractice(own, who, { roleplayId: newId(), scenarioId })
    },
  }
}
