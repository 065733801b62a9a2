import { and, eq } from 'drizzle-orm'
import { random } from '#personas/engine/random.ts'
import { fewestInFigure, type MultiplierFigure, type MultiplierView } from '#contract/multiplier.ts'
import { fewestASide, multiplierOf, type Multiplier } from '#scoring/multiplier/multiplier.ts'
import type { Asker } from '../../assignments/audience.ts'
import type { Queryable } from '../../db/db.ts'
import { campaign } from '../../db/schema/campaigns.ts'
import { ledPlaybook } from '../playbook-rows.ts'
import { drawableCampaigns, fewestToDraw } from './draw-halves.ts'
import { freshRoleplays, ratedByCoaches, ratedByScorer } from './fresh.ts'
import { ratedRealCalls } from './from-real-calls.ts'
import { measuredOf, type Rated } from './rated.ts'
import { releasedOf, type Released } from './released.ts'

/**
 * How much others improved since a playbook came out, by source, with n and interval. Who is in which half is in none of
 * it. @throws RequestRefused `playbook/not_found` for one that the asker does not lead
 */
export async function viewMultiplier(db: Queryable, asker: Asker, id: string): Promise<MultiplierView> {
  const found = await ledPlaybook(db, asker, id)
  const { row, nomination, newest } = found
  const { orgId } = row
  const released = await releasedOf(db, { orgId, id }, nomination.performerId)
  const of = { orgId, kind: nomination.kind, viewerId: asker.userId }
  return {
    since: released?.since.toISOString() ?? null,
    halves: released ? await halvesShown(db, orgId, released) : null,
    campaigns: newest === null ? await drawableCampaigns(db, asker, found) : [],
    fewest: fewestToDraw,
    revision: row.revision,
    figures: released ? await figuresOf(db, of, released, id) : [],
  }
}

async function halvesShown(
  db: Queryable,
  orgId: string,
  { draw, people }: Released,
): Promise<MultiplierView['halves']> {
  if (!draw) return null
  const [of] = await db
    .select({ name: campaign.name })
    .from(campaign)
    .where(and(eq(campaign.orgId, orgId), eq(campaign.id, draw.campaignId)))
  const all = [...people.values()]
  return {
    campaign: of?.name ?? '',
    first: all.filter((half) => half === 'first').length,
    later: all.filter((half) => half === 'later').length,
    drawnAt: draw.drawnAt.toISOString(),
    laterAt: draw.laterAt?.toISOString() ?? null,
  }
}

async function figuresOf(
  db: Queryable,
  of: Parameters<typeof ratedRealCalls>[1],
  released: Released,
  id: string,
): Promise<MultiplierFigure[]> {
  const fresh = await freshRoleplays(db, of.orgId, released)
  const figure = (source: MultiplierFigure['source'], rated: readonly Rated[]): MultiplierFigure => {
    const { measured, leftOut } = measuredOf(rated, released.people)
    // The same ratings give the same interval, whenever they are asked for.
    return { source, leftOut, result: shown(multiplierOf(measured, random(1, 1, `${id} ${source}`))) }
  }
  return [
    figure('real-calls', await ratedRealCalls(db, of, released)),
    figure('fresh-by-coaches', await ratedByCoaches(db, of, fresh)),
    figure('fresh-by-scorer', await ratedByScorer(db, of, fresh)),
  ]
}

const masked = (people: number): number | null => (people > 0 && people < fewestInFigure ? null : people)

function shown(result: Multiplier): MultiplierFigure['result'] {
  const n = {
    with: masked(result.n.with),
    without: masked(result.n.without),
    // Of so few people, how many ratings there are would tell of each.
    ratings: result.n.with + result.n.without < fewestInFigure ? null : result.n.ratings,
  }
  if (result.kind === 'too-early')
    return { kind: result.kind, randomised: result.randomised, n, needs: fewestASide }
  return { ...result, interval: [...result.interval], n }
}
