import { reachOf, type Asker } from '../assignments/audience.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { plannedCampaigns } from './campaign-rows.ts'
import type { Seen } from './person-rows.ts'
import { isSeenBy, readyCounts, type ReadyCount } from './ready-counts.ts'

/**
 * One campaign as the asker sees it; `counts` says how many are in it and ready.
 * @throws RequestRefused `campaign/not_found` where it is not there, or the asker neither began it nor reaches anybody in it
 */
export async function seenCampaign(
  db: Queryable,
  asker: Asker,
  campaignId: string,
  now: Date,
): Promise<Seen & { counts(): Promise<ReadyCount> }> {
  const [planned] = await plannedCampaigns(db, asker.orgId, campaignId)
  if (!planned) throw new RequestRefused('campaign/not_found')
  const only = await reachOf(db, asker)
  const count = async () =>
    (await readyCounts(db, asker.orgId, [planned], only)).get(campaignId) ?? nobodyInIt
  // Counted only where it decides whether they may see it: of thousands that takes a moment.
  const known = only === undefined ? null : await count()
  if (known && !isSeenBy(asker, planned.row, known, only)) throw new RequestRefused('campaign/not_found')
  return { planned, now, only, counts: async () => known ?? count() }
}

const nobodyInIt: ReadyCount = { asked: 0, people: 0, ready: 0 }
