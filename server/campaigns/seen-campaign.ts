import { reachOf, type Asker } from '../assignments/audience.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { plannedCampaigns } from './campaign-rows.ts'
import type { Seen } from './person-rows.ts'
import { isSeenBy, readyCounts, type ReadyCount } from './ready-counts.ts'

/**
 * One campaign as the asker sees it, with how many are in it and ready.
 * @throws RequestRefused `campaign/not_found` where it is not there, or the asker neither began it nor reaches anybody in it
 */
export async function seenCampaign(
  db: Queryable,
  asker: Asker,
  campaignId: string,
  now: Date,
): Promise<Seen & { readonly counts: ReadyCount }> {
  const [planned] = await plannedCampaigns(db, asker.orgId, campaignId)
  if (!planned) throw new RequestRefused('campaign/not_found')
  const only = await reachOf(db, asker)
  const counts = (await readyCounts(db, asker.orgId, [planned], only)).get(campaignId) ?? nobodyInIt
  if (!isSeenBy(asker, planned.row, counts, only)) throw new RequestRefused('campaign/not_found')
  return { planned, now, only, counts }
}

const nobodyInIt: ReadyCount = { asked: 0, people: 0, ready: 0 }
