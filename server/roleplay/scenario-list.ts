import { and, count, eq, max } from 'drizzle-orm'
import type { QuickLine, ScenarioCard } from '#contract/scenario.ts'
import type { Queryable } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import type { Library } from '../library/load.ts'
import { quickLineViews, scenarioCard } from './scenario-view.ts'

type Mine = NonNullable<ScenarioCard['mine']>

/** Lines on the first page: enough to find last week's in, few enough to read at a glance. */
const mostQuickLines = 8

/** A person's own runs of each scenario; retakes are part of the run they were forked from. */
export async function myRuns(
  db: Queryable,
  orgId: string,
  ownerId: string,
): Promise<ReadonlyMap<string, Mine>> {
  const rows = await db
    .select({ slug: roleplay.scenarioSlug, runs: count(), lastEndedAt: max(roleplay.endedAt) })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), eq(roleplay.ownerId, ownerId), eq(roleplay.purpose, 'practice')))
    .groupBy(roleplay.scenarioSlug)
  return new Map(
    rows.map(({ slug, runs, lastEndedAt }) => [
      slug,
      { roleplays: runs, lastEndedAt: lastEndedAt?.toISOString() ?? null },
    ]),
  )
}

export function scenarioCards(library: Library, mine: ReadonlyMap<string, Mine>): ScenarioCard[] {
  return library.scenarios.flatMap((scenario) => {
    const persona = library.persona(scenario.persona)
    return persona ? [scenarioCard(scenario, persona, mine.get(scenario.id) ?? null)] : []
  })
}

/** Lines from all scenarios in turn, so that one buyer does not fill the page. */
export function quickLines(library: Library): QuickLine[] {
  const each = library.scenarios.map((scenario) => {
    const persona = library.persona(scenario.persona)
    return persona ? quickLineViews(scenario, persona) : []
  })
  const longest = Math.max(0, ...each.map(({ length }) => length))
  return Array.from({ length: longest }, (_, round) => each.flatMap((lines) => lines[round] ?? []))
    .flat()
    .slice(0, mostQuickLines)
}
