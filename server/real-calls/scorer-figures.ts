import * as z from 'zod'
import { currentCallCards } from '../calls/current-call-card.ts'
import type { Queryable } from '../db/db.ts'
import type { ScorerFigures } from './compare.ts'
import type { Pair } from './pair.ts'

const stored = z.object({
  dimensions: z.array(
    z.object({
      id: z.string(),
      score: z.number().nullable(),
      provisional: z.boolean(),
      interval: z.tuple([z.number(), z.number()]).nullable(),
      opportunities: z.number(),
    }),
  ),
})

/** What the scorer has for these calls; figures that rest on too few chances are held back, as everywhere. */
export async function scorerFigures(
  db: Queryable,
  orgId: string,
  pairs: readonly Pair[],
): Promise<ScorerFigures> {
  const cards = await currentCallCards(
    db,
    orgId,
    pairs.flatMap(({ calls }) => calls.map(({ callId }) => callId)),
  )
  const read = new Map([...cards].map(([id, { body }]) => [id, stored.safeParse(body).data]))
  return (callId, dimension) => {
    const found = read.get(callId)?.dimensions.find(({ id }) => id === dimension)
    if (!found) return { score: null, interval: null, chances: 0 }
    const shown = found.score !== null && !found.provisional
    return {
      score: shown ? found.score : null,
      interval: shown ? found.interval : null,
      chances: found.opportunities,
    }
  }
}
