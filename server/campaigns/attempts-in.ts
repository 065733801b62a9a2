import { and, eq, exists, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { assignmentRep } from '../db/schema/assignments.ts'
import { member } from '../db/schema/people.ts'
import { reviewQueue } from '../db/schema/review.ts'
import { roleplay } from '../db/schema/roleplay.ts'

/** Attempts at the work of a campaign. */
export type AttemptsOf = {
  readonly orgId: string
  readonly assignmentIds: readonly string[]
  /** Only of these people; everybody's without it. */
  readonly only?: ReadonlySet<string> | undefined
}

/** Submitted attempts by members of whom it is still asked, or who are done; for a query of `reviewQueue` with `roleplay`. */
export const inCampaign = (db: Queryable, { orgId, assignmentIds, only }: AttemptsOf) =>
  and(
    eq(reviewQueue.orgId, orgId),
    inArray(roleplay.assignmentId, [...assignmentIds]),
    only === undefined ? undefined : inArray(reviewQueue.repId, [...only]),
    exists(
      db
        .select({ one: sql`1` })
        .from(assignmentRep)
        .innerJoin(
          member,
          and(eq(member.organizationId, assignmentRep.orgId), eq(member.userId, assignmentRep.repId)),
        )
        .where(
          and(
            eq(assignmentRep.orgId, orgId),
            eq(assignmentRep.assignmentId, roleplay.assignmentId),
            eq(assignmentRep.repId, reviewQueue.repId),
            isNull(assignmentRep.removedAt),
            or(isNotNull(assignmentRep.doneAt), isNull(assignmentRep.excusedAt)),
          ),
        ),
    ),
  )
