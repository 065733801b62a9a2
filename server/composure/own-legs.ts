import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { BlindTranscript } from '#scoring/transcript.ts'
import type { Queryable } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { roleplay, turn } from '../db/schema/roleplay.ts'
import { attemptPurposes } from '../roleplay/counted.ts'
import { pinnedScenario } from '../roleplay/store/joins.ts'
import { titleOf } from '../roleplay/title-of.ts'
import { storedById } from '../scoring/stored-transcripts.ts'

/** Conversations looked at, the newest: each of their turns is read. */
const most = 80

/** A conversation at a step of pressure. */
export type Leg = {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly step: number
  readonly endedAt: Date
  readonly transcript: BlindTranscript
  /** The buyer's turn in which bad news came; null where none did. */
  readonly shockAt: number | null
}

/** Somebody's own conversations as they were read, oldest first: whole attempts, submitted or not. */
export async function ownLegs(db: Queryable, orgId: string, ownerId: string): Promise<readonly Leg[]> {
  const rows = await db
    .select({
      id: roleplay.id,
      scenario: roleplay.scenarioSlug,
      step: roleplay.difficulty,
      endedAt: roleplay.endedAt,
      body: scenarioVersion.body,
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
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const [read, news] = await Promise.all([
    storedById(db, orgId, ids),
    db
      .select({ roleplayId: turn.roleplayId, n: turn.n })
      .from(turn)
      .where(and(eq(turn.orgId, orgId), inArray(turn.roleplayId, ids), eq(turn.cause, 'shock')))
      .orderBy(asc(turn.n)),
  ])
  return rows.toReversed().flatMap(({ id, scenario, step, endedAt, body }) => {
    const transcript = read.find((one) => one.id === id)?.transcript
    if (!endedAt || !transcript) return []
    const shockAt = news.find(({ roleplayId }) => roleplayId === id)?.n ?? null
    return [{ id, scenario, title: titleOf(body), step, endedAt, transcript, shockAt }]
  })
}
