import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import * as z from 'zod'
import type { LadderAttempt } from '#scoring/ladder/attempt.ts'
import { dimensionIds } from '#scoring/shape.ts'
import type { Queryable } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { attemptPurposes } from '../roleplay/counted.ts'
import { pinnedScenario } from '../roleplay/store/joins.ts'
import { titleOf } from '../roleplay/title-of.ts'
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
  const rows = await db
    .select({
      id: roleplay.id,
      slug: roleplay.scenarioSlug,
      endedAt: roleplay.endedAt,
      scenario: scenarioVersion.body,
    })
    .from(roleplay)
    .innerJoin(scenarioVersion, pinnedScenario)
    .where(
      and(
        eq(roleplay.orgId, orgId),
        eq(roleplay.ownerId, ownerId),
        eq(roleplay.phase, 'ended'),
        isNotNull(roleplay.endedAt),
        inArray(roleplay.purpose, [...attemptPurposes]),
        isNull(roleplay.erasedAt),
      ),
    )
    .orderBy(desc(roleplay.createdAt), desc(roleplay.id))
    .limit(most)
  const cards = await currentCards(
    db,
    orgId,
    rows.map(({ id }) => id),
  )
  return rows.toReversed().flatMap(({ id, slug, endedAt, scenario }) => {
    const card = cards.get(id)
    const { data } = stored.safeParse(card?.body)
    if (!endedAt || !card || !data) return []
    const factError = data.flags.some(({ kind }) => kind === 'fact_error')
    const attempt = { id, scenario: slug, dimensions: data.dimensions, factError }
    return [{ title: titleOf(scenario), endedAt, scorer: card.scorerVersion, attempt }]
  })
}
