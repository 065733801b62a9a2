import type { Queryable } from '../db/db.ts'
import { allowanceOf } from './allowance.ts'
import type { Models } from './from-config.ts'
import type { Model } from './model.ts'

/** How long an organisation's answer is kept: a switch thrown by its admin holds from then on, in every process. */
const keptMs = 3000
/** Organisations remembered at once. */
const most = 1000

/**
 * The model that may speak for an organisation: null where none is configured, and until an admin of that organisation
 * has allowed that transcripts are sent to one, and where its tokens of the month are used up.
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
    const allowed = (await allowanceOf(db, orgId, new Date())) === 'on'
    if (kept.size >= most) kept.clear()
    kept.set(orgId, { allowed, until: now() + keptMs })
    return allowed ? voice : null
  }
}
