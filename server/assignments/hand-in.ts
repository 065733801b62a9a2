import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../db/db.ts'
import { assessedAttempt, assignmentRep } from '../db/schema/assignments.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { submit } from '../review/submit.ts'
import type { AssignmentDeps } from './deps.ts'
import { isRepOf } from './rows.ts'

const atOnce = 50

type HandedIn = {
  readonly orgId: string
  readonly assignmentId: string
  readonly repId: string
  readonly roleplayId: string
  /** When it was submitted. */
  readonly at: Date
}

/**
 * An assessed attempt is submitted by its end, as its rep was told before it began. Looks for those that have ended
 * since; what a crash keeps from being submitted is found by the next look.
 */
export async function handInEnded(deps: AssignmentDeps): Promise<number> {
  const ended = await deps.db
    .select({ attempt: assessedAttempt, endedAt: roleplay.endedAt })
    .from(assessedAttempt)
    .innerJoin(
      roleplay,
      and(eq(roleplay.orgId, assessedAttempt.orgId), eq(roleplay.id, assessedAttempt.roleplayId)),
    )
    .where(
      and(
        isNull(assessedAttempt.settledAt),
        isNull(assessedAttempt.submittedAt),
        eq(roleplay.phase, 'ended'),
        isNull(roleplay.erasedAt),
        // Whoever writes the demo hands its attempts in, on their day and with nobody told.
        ne(roleplay.purpose, 'demo'),
      ),
    )
    .limit(atOnce)
  for (const { attempt } of ended) {
    const { orgId, roleplayId, repId, assignmentId } = attempt
    await submit(deps.db, { orgId, roleplayId }, repId)
    const at = deps.clock.now()
    await inTransaction(deps.db, (tx) =>
      markHandedIn(tx, deps, { orgId, assignmentId, repId, roleplayId, at }),
    )
  }
  return ended.length
}

/** An assessed attempt is submitted, and waits for its result. Nothing where it is so already. */
export async function markHandedIn(
  tx: Tx,
  { assignmentEvents }: Pick<AssignmentDeps, 'assignmentEvents'>,
  one: HandedIn,
): Promise<void> {
  const { orgId, roleplayId, at } = one
  const [changed] = await tx
    .update(assessedAttempt)
    .set({ submittedAt: at })
    .where(
      and(
        eq(assessedAttempt.orgId, orgId),
        eq(assessedAttempt.roleplayId, roleplayId),
        isNull(assessedAttempt.submittedAt),
      ),
    )
    .returning({ n: assessedAttempt.n })
  if (!changed) return
  await tell(tx, assignmentEvents, one, 'assessed')
}

const tell = (
  tx: Tx,
  events: AssignmentDeps['assignmentEvents'],
  { orgId, assignmentId, repId, roleplayId }: HandedIn,
  kind: 'assessed' | 'practice',
): Promise<void> =>
  events.happened(tx, { type: 'attempt-submitted', orgId, assignmentId, repId, roleplayId, kind })

/** Practice that was asked for is done once a run of it was submitted. Looks for such submissions. */
export async function countPractice(deps: AssignmentDeps): Promise<number> {
  const done = await deps.db
    .select({
      orgId: assignmentRep.orgId,
      assignmentId: assignmentRep.assignmentId,
      repId: assignmentRep.repId,
      roleplayId: roleplay.id,
      at: submission.submittedAt,
    })
    .from(assignmentRep)
    .innerJoin(
      roleplay,
      and(
        eq(roleplay.orgId, assignmentRep.orgId),
        eq(roleplay.assignmentId, assignmentRep.assignmentId),
        eq(roleplay.ownerId, assignmentRep.repId),
        eq(roleplay.purpose, 'practice'),
      ),
    )
    .innerJoin(submission, and(eq(submission.orgId, roleplay.orgId), eq(submission.roleplayId, roleplay.id)))
    .where(and(isNull(assignmentRep.doneAt), isNull(assignmentRep.removedAt)))
    .orderBy(asc(submission.submittedAt))
    .limit(atOnce)
  for (const one of done) await inTransaction(deps.db, (tx) => markPractised(tx, deps, one))
  return done.length
}

/** Practice that was asked for is done with this run. Nothing where it is done already. */
export async function markPractised(
  tx: Tx,
  { assignmentEvents }: Pick<AssignmentDeps, 'assignmentEvents'>,
  one: HandedIn,
): Promise<void> {
  const { orgId, assignmentId, repId, roleplayId, at } = one
  const [marked] = await tx
    .update(assignmentRep)
    .set({ doneAt: at, doneRoleplayId: roleplayId })
    .where(and(isRepOf({ orgId, assignmentId }, [repId]), isNull(assignmentRep.doneAt)))
    .returning({ repId: assignmentRep.repId })
  if (!marked) return
  await tell(tx, assignmentEvents, one, 'practice')
}
