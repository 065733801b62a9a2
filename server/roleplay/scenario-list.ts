import { and, count, eq, inArray, max } from 'drizzle-orm'
import type { QuickLine, ScenarioCard } from '#contract/scenario.ts'
import type { Scenario } from '#personas/schema.ts'
import type { Queryable } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import type { Library } from '../library/load.ts'
import { attemptPurposes } from './counted.ts'
import { quickLineViews, roomCard, scenarioCard } from './scenario-view.ts'

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
    .where(
      and(
        eq(roleplay.orgId, orgId),
        eq(roleplay.ownerId, ownerId),
        inArray(roleplay.purpose, [...attemptPurposes]),
      ),
    )
    .groupBy(roleplay.scenarioSlug)
  return new Map(
    rows.map(({ slug, runs, lastEndedAt }) => [
      slug,
      { roleplays: runs, lastEndedAt: lastEndedAt?.toISOString() ?? null },
    ]),
  )
}

export function scenarioCards(library: Library, mine: ReadonlyMap<string, Mine>): ScenarioCard[] {
  const scenarios = library.scenarios.toSorted(everydayFirst).flatMap((scenario) => {
    const persona = library.persona(scenario.persona)
    return persona ? [scenarioCard(scenario, persona, mine.get(scenario.id) ?? null)] : []
  })
  const rooms = library.rooms.flatMap((room) => {
    const cast = library.roomCast(room.id)
    return cast ? [roomCard(room, cast.personas, mine.get(room.id) ?? null)] : []
  })
  return [...scenarios, ...rooms]
}

/** What most reps heard last week first: buyers before the other arenas, an ordinary week before a crisis. */
const everydayFirst = (a: Scenario, b: Scenario): number => rarity(a) - rarity(b)
const rarity = ({ arena, crisis }: Scenario): number => (arena === 'buyer' ? 0 : 2) + (crisis ? 1 : 0)

/** Lines from all buyers in turn, so that one of them does not fill the page. */
export function quickLines(library: Library): QuickLine[] {
  const byBuyer = Map.groupBy(library.scenarios.toSorted(everydayFirst), ({ persona }) => persona)
  const each = [...byBuyer].map(([id, scenarios]) => {
    const persona = library.persona(id)
    return persona ? scenarios.flatMap((scenario) => quickLineViews(scenario, persona)) : []
  })
  const longest = Math.max(0, ...each.map(({ length }) => length))
  return Array.from({ length: longest }, (_, round) => each.flatMap((lines) => lines[round] ?? []))
    .flat()
    .slice(0, mostQuickLines)
}
