import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { BeliefContext, BlindTranscript } from '#scoring/transcript.ts'
import type { Db } from '../db/db.ts'
import { rubricVersion } from '../db/schema/library.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { beliefContext } from '../scoring/belief-context.ts'
import { readSubject } from '../scoring/read-subject.ts'
import { loadSubject } from '../scoring/subject.ts'

/** The latest ones; more would move a mean by less than they cost. */
const mostSubmitted = 200

/**
 * Attempts that reps have submitted and that were started with a version of this rubric, newest first. Practice that
 * was not submitted is never looked at; retakes repeat the words of their origin and are left out.
 */
export async function submittedRoleplays(
  db: Db,
  orgId: string,
  slug: string,
): Promise<readonly RoleplayKey[]> {
  const rows = await db
    .select({ roleplayId: roleplay.id })
    .from(submission)
    .innerJoin(roleplay, and(eq(roleplay.orgId, submission.orgId), eq(roleplay.id, submission.roleplayId)))
    .innerJoin(
      rubricVersion,
      and(eq(rubricVersion.orgId, roleplay.orgId), eq(rubricVersion.id, roleplay.rubricVersionId)),
    )
    .where(
      and(
        eq(submission.orgId, orgId),
        eq(rubricVersion.slug, slug),
        eq(roleplay.phase, 'ended'),
        isNull(roleplay.erasedAt),
        inArray(roleplay.purpose, ['practice', 'assessed']),
      ),
    )
    .orderBy(desc(submission.submittedAt), desc(submission.roleplayId))
    .limit(mostSubmitted)
  return rows.map(({ roleplayId }) => ({ orgId, roleplayId }))
}

/** One of them as the scorer reads it. @throws RequestRefused `roleplay/not_found` where it is gone meanwhile */
export async function submittedTranscript(
  db: Db,
  key: RoleplayKey,
  embed: Embed,
): Promise<{ readonly transcript: BlindTranscript; readonly context: BeliefContext }> {
  const subject = await loadSubject(db, key)
  const { transcript } = await readSubject(subject, embed)
  return { transcript, context: beliefContext(subject) }
}
