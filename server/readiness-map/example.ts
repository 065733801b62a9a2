import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type * as z from 'zod'
import type { exampleView, WeakMoment } from '#contract/readiness-map.ts'
import type { Db, Queryable } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { roleplay, submission, turn } from '../db/schema/roleplay.ts'
import { evidence, scorecard } from '../db/schema/scoring.ts'
import { RequestRefused } from '../errors.ts'
import { repSpeaker, type RoleplayKey } from '../roleplay/store/rows.ts'
import { titleOf } from '../roleplay/title-of.ts'

type Example = NonNullable<WeakMoment['example']>

/**
 * The newest line that went the other way on a criterion, from an attempt whose rep allowed a line of it to be shown;
 * with what the buyer had said before it. The rep's name is in neither.
 */
export async function exampleOf(
  db: Queryable,
  orgId: string,
  repIds: readonly string[],
  code: string,
): Promise<Example | null> {
  if (repIds.length === 0) return null
  const [found] = await db
    .select({
      roleplayId: roleplay.id,
      n: evidence.turnN,
      quote: evidence.quote,
      scenario: scenarioVersion.body,
      name: user.name,
    })
    .from(submission)
    .innerJoin(roleplay, and(eq(roleplay.orgId, submission.orgId), eq(roleplay.id, submission.roleplayId)))
    .innerJoin(user, eq(user.id, roleplay.ownerId))
    .innerJoin(
      scenarioVersion,
      and(eq(scenarioVersion.orgId, roleplay.orgId), eq(scenarioVersion.id, roleplay.scenarioVersionId)),
    )
    .innerJoin(
      scorecard,
      and(
        eq(scorecard.orgId, roleplay.orgId),
        eq(scorecard.roleplayId, roleplay.id),
        eq(scorecard.status, 'scored'),
      ),
    )
    .innerJoin(evidence, and(eq(evidence.orgId, scorecard.orgId), eq(evidence.scorecardId, scorecard.id)))
    .where(
      and(
        eq(submission.orgId, orgId),
        isNotNull(submission.exampleAllowedAt),
        isNull(roleplay.erasedAt),
        inArray(roleplay.ownerId, [...repIds]),
        eq(evidence.code, code),
        eq(evidence.polarity, '-'),
      ),
    )
    .orderBy(desc(submission.submittedAt), desc(evidence.position))
    .limit(1)
  if (!found) return null
  const [before] = await db
    .select({ speakerId: turn.speakerId, text: turn.text })
    .from(turn)
    .where(and(eq(turn.orgId, orgId), eq(turn.roleplayId, found.roleplayId), lt(turn.n, found.n)))
    .orderBy(desc(turn.n))
    .limit(1)
  const nameless = (text: string) => withoutName(text, found.name)
  return {
    scenario: titleOf(found.scenario),
    buyer: before && before.speakerId !== repSpeaker ? nameless(before.text) : null,
    rep: nameless(found.quote),
  }
}

/** Parts of a name that are no other word's, such as initials, are too short to be looked for. */
const leastLetters = 3

/** A text in which no part of this name stands. */
export const withoutName = (text: string, name: string): string =>
  name
    .split(/\s+/u)
    .filter((part) => part.length >= leastLetters)
    .reduce(
      (said, part) => said.replace(new RegExp(`(?<!\\p{L})${literal(part)}(?!\\p{L})`, 'giu'), '…'),
      text,
    )

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Whether a line of a submitted attempt may be shown, as its rep decided. */
export async function exampleStanding(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
): Promise<z.infer<typeof exampleView>> {
  const [row] = await db
    .select({ at: submission.exampleAllowedAt })
    .from(submission)
    .where(and(eq(submission.orgId, orgId), eq(submission.roleplayId, roleplayId)))
  return { submitted: row !== undefined, allowed: row !== undefined && row.at !== null }
}

/** Allows it, or takes that back. @throws RequestRefused `roleplay/not_submitted` */
export async function setExample(
  db: Db,
  { orgId, roleplayId }: RoleplayKey,
  allowed: boolean,
  now: Date,
): Promise<void> {
  const changed = await db
    .update(submission)
    .set({ exampleAllowedAt: allowed ? now : null })
    .where(and(eq(submission.orgId, orgId), eq(submission.roleplayId, roleplayId)))
    .returning({ roleplayId: submission.roleplayId })
  if (changed.length === 0) throw new RequestRefused('roleplay/not_submitted')
}
