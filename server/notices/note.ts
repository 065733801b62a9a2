import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { NoticeKind } from '#contract/notice.ts'
import type { Queryable, Tx } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { notice } from '../db/schema/notices.ts'
import { member } from '../db/schema/people.ts'
import type { Happening, Tell } from '../happenings.ts'
import { parseRoles } from '../people/roles.ts'
import { settingsOf } from './settings.ts'

export type Noted = {
  readonly kind: NoticeKind
  readonly what: string
  readonly subjectId: string
  readonly at: Date
}

/** Keeps something for somebody's next mail, unless they want none of its kind or are not here any more. */
export async function note(tx: Tx, orgId: string, userId: string, { at, ...noted }: Noted): Promise<void> {
  const here = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  const { off } = await settingsOf(tx, { orgId, userId })
  if (here.length === 0 || off.includes(noted.kind)) return
  await tx
    .insert(notice)
    .values({ orgId, id: randomUUID(), userId, ...noted, createdAt: at })
    .onConflictDoNothing()
}

/** Keeps what happened to an attempt for those whom it concerns; never for whoever did it. */
export const noting: Tell = async (tx, orgId, happening) => {
  const { roleplayId: subjectId, at, kind: what } = happening
  const { kind, userIds } = await whom(tx, orgId, happening)
  for (const userId of userIds) await note(tx, orgId, userId, { kind, what, subjectId, at })
}

async function whom(
  db: Queryable,
  orgId: string,
  happening: Happening,
): Promise<{ readonly kind: NoticeKind; readonly userIds: readonly string[] }> {
  const { kind, repId } = happening
  if (kind === 'attempt.submitted' || kind === 'dispute.raised')
    return { kind: 'review-waits', userIds: await coachesOf(db, orgId, repId) }
  if (kind === 'attempt.reviewed') return { kind: 'reviewed', userIds: [repId] }
  if (kind === 'dispute.answered') return { kind: 'answered', userIds: [repId] }
  return { kind: 'answered', userIds: [happening.authorId === repId ? happening.coachId : repId] }
}

/** Coaches who reach somebody. */
export async function coachesOf(db: Queryable, orgId: string, repId: string): Promise<string[]> {
  const rows = await db
    .select({ userId: scope.readerId, role: member.role })
    .from(scope)
    .innerJoin(member, and(eq(member.organizationId, scope.orgId), eq(member.userId, scope.readerId)))
    .where(and(eq(scope.orgId, orgId), eq(scope.kind, 'coach'), eq(scope.subjectId, repId)))
  return rows.filter(({ role }) => parseRoles(role).includes('coach')).map(({ userId }) => userId)
}
