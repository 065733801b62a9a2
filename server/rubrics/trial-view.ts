import type { RubricReport, RubricTrial } from '#contract/rubric.ts'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import type { Moved } from '#scoring/rubric-trial.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { authorise } from '../people/authorise.ts'
import type { ShippedRubrics } from './live-rubric.ts'
import type { Source, StoredReport } from './run-trial.ts'
import { baselineOf, latestTrial } from './trials.ts'

/** The latest trial of a content as this reader may see it; null where it was never tried. */
export async function trialView(
  { db, library }: { readonly db: Queryable; readonly library: ShippedRubrics },
  { orgId, slug, userId }: { readonly orgId: string; readonly slug: string; readonly userId: string },
  hash: string,
): Promise<RubricTrial | null> {
  const row = await latestTrial(db, orgId, slug, hash)
  if (!row) return null
  const baseline = await baselineOf(db, orgId, slug, library)
  const stored = row.report as StoredReport | null
  const mayOpen = (roleplayId: string) => opens(db, { orgId, userId, roleplayId })
  return {
    hash,
    status: row.status,
    done: row.done,
    total: row.total,
    startedAt: row.createdAt.toISOString(),
    current: baseline?.hash === row.againstHash,
    against: rubricSchema.parse(row.againstBody).version,
    report: stored ? await reportView(stored, rubricSchema.parse(row.body), mayOpen) : null,
  }
}

async function reportView(
  { largest, dimensions, ...rest }: StoredReport,
  rubric: Rubric,
  mayOpen: (roleplayId: string) => Promise<boolean>,
): Promise<RubricReport> {
  const titleOf = (id: string) => rubric.dimensions.find((one) => one.id === id)?.title ?? id
  const shown = async ({
    of,
    dimension,
    before,
    after,
  }: Moved<Source>): Promise<RubricReport['largest'][number]> => ({
    kind: of.kind,
    name: of.kind === 'sample' ? of.name : null,
    roleplayId: of.kind === 'submitted' && (await mayOpen(of.roleplayId)) ? of.roleplayId : null,
    dimension,
    title: titleOf(dimension),
    before,
    after,
  })
  const moved: RubricReport['largest'] = []
  for (const one of largest) moved.push(await shown(one))
  return {
    ...rest,
    dimensions: dimensions.map((one) => ({
      ...one,
      title: titleOf(one.id),
      interval: one.interval && [one.interval[0], one.interval[1]],
    })),
    largest: moved,
  }
}

/** Whether this reader may open that roleplay by themselves, e.g. as the coach of whoever submitted it. */
async function opens(
  db: Queryable,
  asked: { readonly orgId: string; readonly userId: string; readonly roleplayId: string },
): Promise<boolean> {
  try {
    await authorise(db, 'reader', asked)
    return true
  } catch (error) {
    if (error instanceof RequestRefused) return false
    throw error
  }
}
