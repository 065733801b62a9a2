import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { interviewAnswer, playbook } from '../../db/schema/playbook-texts.ts'
import { nomination, nominationSource } from '../../db/schema/playbooks.ts'

/** What one answered about moments of one's own, in every version, and the playbooks that were made of them. */
export async function ownInterviews(db: Queryable, orgId: string, userId: string) {
  const mine = and(eq(nomination.orgId, orgId), eq(nomination.performerId, userId))
  const answers = await db
    .select({
      turn: interviewAnswer.turnN,
      question: interviewAnswer.question,
      version: interviewAnswer.version,
      text: interviewAnswer.text,
      createdAt: interviewAnswer.createdAt,
    })
    .from(interviewAnswer)
    .innerJoin(
      nominationSource,
      and(
        eq(nominationSource.orgId, interviewAnswer.orgId),
        eq(nominationSource.id, interviewAnswer.sourceId),
      ),
    )
    .innerJoin(
      nomination,
      and(eq(nomination.orgId, nominationSource.orgId), eq(nomination.id, nominationSource.nominationId)),
    )
    .where(mine)
    .orderBy(asc(interviewAnswer.createdAt), asc(interviewAnswer.version))
  const playbooks = await db
    .select({ kind: nomination.kind, text: playbook.body, updatedAt: playbook.updatedAt })
    .from(playbook)
    .innerJoin(
      nomination,
      and(eq(nomination.orgId, playbook.orgId), eq(nomination.id, playbook.nominationId)),
    )
    .where(mine)
  return { answers, playbooks }
}
