import type { Demo } from '../begin-quietly.ts'
import type { PlayDeps } from '../play-attempt.ts'
import { ratedBy, type DemoCall } from './demo-call.ts'
import { bringCall, rateCall } from './write-call.ts'

/** Once the last of a pair was in. */
const ratedDaysAgo = 2

/**
 * Writes the real calls of a campaign of the demo: brought along, handed in, and of some people rated. Stops between two
 * once aborted; called again, it goes on where it was. @returns whether all are written
 */
export async function writeCalls(
  deps: PlayDeps,
  demo: Demo,
  campaignId: string,
  calls: readonly DemoCall[],
  signal: AbortSignal,
): Promise<boolean> {
  for (const call of calls) {
    if (signal.aborted) return false
    await bringCall(deps, demo, campaignId, call)
  }
  for (const call of calls) {
    if (signal.aborted) return false
    const by = ratedBy[call.rep]
    if (by && call.levels.length > 0) await rateCall(deps, demo, call, { ...by, daysAgo: ratedDaysAgo })
  }
  return true
}
