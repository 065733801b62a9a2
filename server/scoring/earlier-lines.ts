import { and, desc, asc, eq, inArray, isNotNull, isNull, lt, lte, ne, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { OwnLine } from '#scoring/transcript.ts'
import type { Queryable } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { participant, roleplay, submission, turn } from '../db/schema/roleplay.ts'
import { attemptPurposes } from '../roleplay/counted.ts'
import { repSpeaker, type RoleplayRow } from '../roleplay/store/rows.ts'
import { titleOf } from '../roleplay/title-of.ts'
import { itsSubmission, pinnedScenario } from '../roleplay/store/joins.ts'

/** Earlier conversations that are searched for a line of stock; what lies further back is not held against anybody. */
const mostConversations = 20

/**
 * What the rep said to other buyers before this roleplay began, newest conversation first. `submitted`: only what had
 * been submitted when this one ended, for whoever reads this card may read those too; the answer stays the same
 * however often it is scored. `all` is for the rep's own eyes.
 */
export async function earlierLines(
  db: Queryable,
  row: RoleplayRow,
  which: 'submitted' | 'all',
): Promise<readonly OwnLine[]> {
  const ended = row.endedAt
  if (ended === null) return []
  const own = alias(participant, 'own')
  const sameBuyer = db
    .select({ id: participant.id })
    .from(participant)
    .innerJoin(
      own,
      and(
        eq(own.orgId, participant.orgId),
        eq(own.id, participant.id),
        eq(own.roleplayId, row.id),
        eq(own.kind, 'buyer'),
      ),
    )
    .where(
      and(
        eq(participant.orgId, roleplay.orgId),
        eq(participant.roleplayId, roleplay.id),
        eq(participant.kind, 'buyer'),
      ),
    )
  const talks = await db
    .select({ id: roleplay.id, scenario: scenarioVersion.body })
    .from(roleplay)
    .innerJoin(scenarioVersion, pinnedScenario)
    .leftJoin(submission, itsSubmission)
    .where(
      and(
        eq(roleplay.orgId, row.orgId),
        eq(roleplay.ownerId, row.ownerId),
        eq(roleplay.phase, 'ended'),
        inArray(roleplay.purpose, [...attemptPurposes]),
        ne(roleplay.id, row.id),
        isNull(roleplay.erasedAt),
        isNotNull(roleplay.endedAt),
        lt(roleplay.createdAt, row.createdAt),
        which === 'submitted' ? lte(submission.submittedAt, ended) : undefined,
        notExists(sameBuyer),
      ),
    )
    .orderBy(desc(roleplay.createdAt), desc(roleplay.id))
    .limit(mostConversations)
  if (talks.length === 0) return []
  const lines = await db
    .select({ roleplayId: turn.roleplayId, n: turn.n, text: turn.text })
    .from(turn)
    .where(
      and(
        eq(turn.orgId, row.orgId),
        inArray(
          turn.roleplayId,
          talks.map(({ id }) => id),
        ),
        eq(turn.speakerId, repSpeaker),
        isNull(turn.copiedFrom),
      ),
    )
    .orderBy(asc(turn.n))
  return talks.flatMap(({ id, scenario }) => {
    const where = titleOf(scenario)
    return lines
      .filter(({ roleplayId }) => roleplayId === id)
      .map(({ n, text }): OwnLine => ({ where, turn: n, text }))
  })
}
