import type { Rubric } from '#scoring/rubric.ts'
import type { Runtime } from '../runtime.ts'
import { liveRubric } from './live-rubric.ts'

const slug = 'conviction-core'

/** The rubric whose dimensions and criteria are spoken of where no scenario names one, as it is live in an organisation. */
export async function coreRubric(
  { db, libraries }: Pick<Runtime, 'db' | 'libraries'>,
  orgId: string,
): Promise<Pick<Rubric, 'dimensions'>> {
  return (await liveRubric(db, orgId, slug, await libraries.of(orgId)))?.body ?? { dimensions: [] }
}
