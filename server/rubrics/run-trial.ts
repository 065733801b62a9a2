import { and, eq } from 'drizzle-orm'
import { rubricSchema } from '#scoring/rubric.ts'
import { trialReport, type Tried } from '#scoring/rubric-trial.ts'
import { scoreTranscript } from '#scoring/score.ts'
import type { BeliefContext, BlindTranscript } from '#scoring/transcript.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Db } from '../db/db.ts'
import { rubricTrial } from '../db/schema/rubric.ts'
import { errorCodeOf } from '../errors.ts'
import type { Sample } from './sample-transcripts.ts'
import { submittedRoleplays, submittedTranscript } from './submitted-transcripts.ts'

/** Where a transcript came from: a sample by its name, or a submitted roleplay by its id. */
export type Source =
  | { readonly kind: 'sample'; readonly name: string }
  | { readonly kind: 'submitted'; readonly roleplayId: string }

/** A report as it is stored: figures and where they came from, no words of anybody's. */
export type StoredReport = ReturnType<typeof trialReport<Source>> & {
  readonly samples: number
  readonly submitted: number
}

type Deps = {
  readonly db: Db
  readonly embed: Embed
  readonly samples: readonly Sample[]
  readonly log: { error(fields: Record<string, unknown>, what: string): void }
}
type TrialKey = { readonly orgId: string; readonly trialId: string }

/** One try of the queue. A failure is written where the author sees it and thrown on, so that the queue tries again. */
export async function runTrial(deps: Deps, key: TrialKey): Promise<void> {
  const [row] = await deps.db.select().from(rubricTrial).where(isTrial(key))
  if (!row || row.status === 'done') return
  try {
    const report = await tryAll(deps, row)
    await deps.db.update(rubricTrial).set({ status: 'done', report }).where(isTrial(key))
  } catch (error) {
    await deps.db.update(rubricTrial).set({ status: 'failed' }).where(isTrial(key))
    deps.log.error(
      { trialId: key.trialId, error: error instanceof Error ? error.name : 'unknown' },
      'a trial failed',
    )
    throw error
  }
}

const isTrial = ({ orgId, trialId }: TrialKey) =>
  and(eq(rubricTrial.orgId, orgId), eq(rubricTrial.id, trialId))

async function tryAll(deps: Deps, row: typeof rubricTrial.$inferSelect): Promise<StoredReport> {
  const { db, embed, samples } = deps
  const key = { orgId: row.orgId, trialId: row.id }
  const [before, after] = [rubricSchema.parse(row.againstBody), rubricSchema.parse(row.body)]
  const submitted = await submittedRoleplays(db, row.orgId, row.slug)
  const total = samples.length + submitted.length
  await db.update(rubricTrial).set({ status: 'running', done: 0, total }).where(isTrial(key))
  const tried: Tried<Source>[] = []
  const add = async (
    of: Source,
    read: () => Promise<{ transcript: BlindTranscript; context: BeliefContext }>,
  ) => {
    const found = await read().catch((error: unknown) => {
      // Taken back or erased while the trial ran.
      if (errorCodeOf(error) === 'roleplay/not_found') return null
      throw error
    })
    if (found) {
      const { transcript, context } = found
      const scored = (rubric: typeof before) => scoreTranscript(transcript, context, rubric)
      tried.push({ of, before: scored(before), after: scored(after) })
    }
    await db.update(rubricTrial).set({ done: tried.length }).where(isTrial(key))
  }
  for (const { name, play } of samples) await add({ kind: 'sample', name }, play)
  for (const { roleplayId } of submitted) {
    const read = () => submittedTranscript(db, { orgId: row.orgId, roleplayId }, embed)
    await add({ kind: 'submitted', roleplayId }, read)
  }
  return {
    ...trialReport(tried),
    samples: tried.filter(({ of }) => of.kind === 'sample').length,
    submitted: tried.filter(({ of }) => of.kind === 'submitted').length,
  }
}
