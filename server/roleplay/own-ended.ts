import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { attemptPurposes } from './counted.ts'
import { pinnedScenario } from './store/joins.ts'
import { titleOf } from './title-of.ts'

/** A conversation that somebody brought to its end. `step` is the difficulty 1 to 4. */
export type OwnEnded = {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly step: number
  readonly endedAt: Date
}

/** Somebody's newest `most` whole attempts that have ended, submitted or not, oldest first. */
export async function ownEnded(
  db: Queryable,
  orgId: string,
  ownerId: string,
  most: number,
): Promise<readonly OwnEnded[]> {
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
  return rows
    .toReversed()
    .flatMap(({ endedAt, body, ...row }) => (endedAt ? [{ ...row, endedAt, title: titleOf(body) }] : []))
}
