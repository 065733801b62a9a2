import { eq } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { organizationSettings } from '../db/schema/people.ts'
import type { Models } from './from-config.ts'
import type { Model } from './model.ts'

/** How long an organisation's answer is kept: a switch thrown by its admin holds from then on, in every process. */
const keptMs = 3000
/** Organisations remembered at once. */
const most = 1000

/**
 * The model that may speak for an organisation: null where none is configured, and until an admin of that organisation
 * has allowed that transcripts are sent to one.
 */
export function createModelFor(
  { db, models }: { readonly db: Queryable; readonly models: Pick<Models, 'voice'> },
  now: () => number = () => performance.now(),
): (orgId: string) => Promise<Model | null> {
  const { voice } = models
  const kept = new Map<string, { readonly allowed: boolean; readonly until: number }>()
  return async (orgId) => {
    if (!voice) return null
    const known = kept.get(orgId)
    if (known && now() < known.until) return known.allowed ? voice : null
    const allowed = await isAllowed(db, orgId)
    if (kept.size >= most) kept.clear()
    kept.set(orgId, { allowed, until: now() + keptMs })
    return allowed ? voice : null
  }
}

async function isAllowed(db: Queryable, orgId: string): Promise<boolean> {
  const [row] = await db
    .select({ allowed: organizationSettings.modelAllowed })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, orgId))
  return row?.allowed ?? false
}
