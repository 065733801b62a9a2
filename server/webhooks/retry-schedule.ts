const [minute, hour] = [60_000, 3_600_000]

/** How long after the n-th failed try the next one comes, as Standard Webhooks proposes: some 28 hours in all. */
const waits = [5_000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour]

/** The longest that an answer may ask us to wait. */
const longestAsked = 6 * hour

/** Wait in ms after `failed` tries; null after the last. Up to a tenth more, so that what failed together spreads. */
export function waitAfter(failed: number, asked: number | null, random: number): number | null {
  const wait = waits[failed - 1]
  if (wait === undefined) return null
  return Math.round(Math.max(wait, Math.min(asked ?? 0, longestAsked)) * (1 + random / 10))
}

/** Without one delivery for this long, an address is switched off and the admins are told. */
export const stopAfterMs = 5 * 24 * hour
