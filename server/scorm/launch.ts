import { createHash, randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { LaunchState } from '#contract/scorm.ts'
import type { Db, Queryable } from '../db/db.ts'
import { assignment, assignmentRep } from '../db/schema/assignments.ts'
import { scormLaunch } from '../db/schema/scorm.ts'
import { RequestRefused } from '../errors.ts'
import { approvedScore } from './approved-score.ts'

type Linking = {
  readonly orgId: string
  readonly assignmentId: string
  readonly repId: string
  readonly code: string
}

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex')

/**
 * Says whose part in an assignment a relay page reports. Again is the same as once. @returns the assignment's title
 * @throws RequestRefused `assignment/not_found` for one that the rep does not have, `scorm/other_rep` for a page that
 *   reports somebody else's
 */
export async function linkLaunch(db: Db, { orgId, assignmentId, repId, code }: Linking): Promise<string> {
  const [row] = await db
    .select({ title: assignment.title })
    .from(assignmentRep)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
    )
    .where(
      and(
        eq(assignmentRep.orgId, orgId),
        eq(assignmentRep.assignmentId, assignmentId),
        eq(assignmentRep.repId, repId),
        isNull(assignmentRep.removedAt),
        isNull(assignment.withdrawnAt),
      ),
    )
  if (!row) throw new RequestRefused('assignment/not_found')
  const codeHash = hashOf(code)
  await db
    .insert(scormLaunch)
    .values({ orgId, id: randomUUID(), assignmentId, repId, codeHash })
    .onConflictDoNothing()
  const [linked] = await db.select().from(scormLaunch).where(eq(scormLaunch.codeHash, codeHash))
  const same = linked?.orgId === orgId && linked.assignmentId === assignmentId && linked.repId === repId
  if (!same) throw new RequestRefused('scorm/other_rep')
  return row.title
}

/** What a relay page with this code may report. A code that nobody linked is one that nobody knows. */
export async function launchState(db: Queryable, code: string): Promise<LaunchState> {
  const [linked] = await db
    .select()
    .from(scormLaunch)
    .where(eq(scormLaunch.codeHash, hashOf(code)))
  if (!linked) return { state: 'unlinked' }
  const approved = await approvedScore(db, linked)
  return approved === null ? { state: 'waiting' } : { state: 'approved', ...approved }
}
