import { eq } from 'drizzle-orm'
import { plainStage } from '#personas/drafting/plain-stage.ts'
import type { Queryable } from '../db/db.ts'
import { authoredPublication } from '../db/schema/authoring.ts'
import type { Library } from '../library/load.ts'
import type { OrganisationLibraries } from '../library/of-organisation.ts'
import type { Embedder } from '../understanding/embedder.ts'
import { warmUp } from '../understanding/warm-up.ts'

type Deps = {
  readonly db: Queryable
  readonly library: Library
  readonly libraries: OrganisationLibraries
  readonly embedder: Pick<Embedder, 'embed' | 'knows' | 'remember'>
  /** Where the vectors are kept over a restart. */
  readonly dataDir: string
}

/**
 * Makes the embedder know the subjects and facts of what an organisation has live of its own, so that the first reply of
 * the first rep waits for nothing. @returns how many texts had to be worked out
 */
export async function warmOwn(deps: Deps, orgId: string, signal: AbortSignal): Promise<number> {
  const { library, libraries, embedder, dataDir } = deps
  return warmUp(embedder, ownPart(await libraries.of(orgId), library), dataDir, signal)
}

/** The same for every organisation in turn, after a start. */
export async function warmAllOwn(deps: Deps, signal: AbortSignal): Promise<void> {
  const orgs = await deps.db
    .selectDistinct({ orgId: authoredPublication.orgId })
    .from(authoredPublication)
    .where(eq(authoredPublication.state, 'live'))
  for (const { orgId } of orgs) {
    if (signal.aborted) return
    await warmOwn(deps, orgId, signal)
  }
}

/** A persona that no scenario plays yet is taken as it will be: its subjects are the same in every one. */
function ownPart({ personas, scenarios, persona }: Library, shipped: Library) {
  const own = scenarios.filter(({ id }) => shipped.source('scenario', id) === null)
  const unplayed = personas.filter(
    ({ id }) => shipped.source('persona', id) === null && !own.some((one) => one.persona === id),
  )
  return { scenarios: [...own, ...unplayed.map(plainStage)], persona, rooms: [], roomCast: () => null }
}
