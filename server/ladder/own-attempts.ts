import * as z from 'zod'
import type { LadderAttempt } from '#scoring/ladder/attempt.ts'
import { dimensionIds } from '#scoring/shape.ts'
import type { Queryable } from '../db/db.ts'
import { ownEnded } from '../roleplay/own-ended.ts'
import { currentCards } from '../scoring/current-card.ts'

/** Conversations looked at, the newest: more than anybody practises in a year. */
const most = 300

const stored = z.object({
  dimensions: z.array(
    z.object({
      id: z.enum(dimensionIds),
      score: z.number().nullable(),
      level: z.number().nullable(),
      provisional: z.boolean(),
      subscores: z.array(z.object({ code: z.string(), taken: z.number(), of: z.number() })),
    }),
  ),
  flags: z.array(z.object({ kind: z.string() })),
})

export type OwnAttempt = {
  readonly title: string
  readonly endedAt: Date
  readonly scorer: string
  readonly attempt: LadderAttempt
}

/** Somebody's own scored conversations, oldest first: whole attempts, submitted or not. */
export async function ownAttempts(db: Queryable, orgId: string, ownerId: string): Promise<OwnAttempt[]> {
  const own = await ownEnded(db, orgId, ownerId, most)
  const cards = await currentCards(
    db,
    orgId,
    own.map(({ id }) => id),
  )
  return own.flatMap(({ id, scenario, title, endedAt }) => {
    const card = cards.get(id)
    const { data } = stored.safeParse(card?.body)
    if (!card || !data) return []
    const factError = data.flags.some(({ kind }) => kind === 'fact_error')
    const attempt = { id, scenario, dimensions: data.dimensions, factError }
    return [{ title, endedAt, scorer: card.scorerVersion, attempt }]
  })
}
