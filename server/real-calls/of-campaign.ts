import { leastInGroup, type CampaignRealCalls } from '#contract/real-call.ts'
import type { Queryable } from '../db/db.ts'
import { changeOf, resultOf, type Titled } from './compare.ts'
import { loadPairs, windowsOf } from './load-pairs.ts'
import { isRating } from './pair.ts'
import { daysOf } from './window-span.ts'
import { scorerFigures } from './scorer-figures.ts'

type Asked = {
  readonly orgId: string
  readonly campaignId: string
  readonly event: { readonly eventOn: string; readonly zone: string }
  /** Who looks: while they rate a pair themselves, its figures are kept from them. */
  readonly userId: string
  /** People of the campaign whom they reach: asked for only where there are real calls. */
  readonly repIds: () => Promise<readonly string[]>
}

/** What managers see of a campaign's real calls; null where it asks for none. */
export async function realCallsOf(
  db: Queryable,
  { orgId, campaignId, event, userId, repIds: people }: Asked,
  titles: readonly Titled[],
): Promise<CampaignRealCalls | null> {
  const windows = (await windowsOf(db, orgId, [campaignId])).get(campaignId)
  if (!windows) return null
  const repIds = new Set(await people())
  const pairs = (await loadPairs(db, orgId, { campaignId })).filter(({ rep }) => repIds.has(rep.userId))
  const scorer = await scorerFigures(db, orgId, pairs)
  const shown = pairs.filter((pair) => !isRating(pair, userId))
  return {
    people: repIds.size,
    parts: windows.map(({ part, opensAt, dueAt }) => {
      const handedIn = pairs.filter(({ calls }) => calls.some((call) => call.part === part)).length
      return {
        part,
        opensAt: opensAt.toISOString(),
        dueAt: dueAt.toISOString(),
        ...daysOf(event, { opensAt, dueAt }),
        handedIn: handedIn < leastInGroup ? null : handedIn,
      }
    }),
    results: shown.flatMap((pair) => {
      const result = resultOf(pair, scorer, titles)
      return result ? [{ ...pair.rep, result }] : []
    }),
    change: changeOf(shown, titles),
  }
}
