import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { notice } from '../db/schema/notices.ts'
import { user } from '../db/schema/people.ts'
import { playbook } from '../db/schema/playbook-texts.ts'
import { nomination } from '../db/schema/playbooks.ts'
import type { NoticeItem } from './assignment-items.ts'

/** What is so about playbooks when a mail is written: a consent that is asked for, and playbooks to read. No word of either. */
export async function playbookItems(
  db: Queryable,
  baseUrl: string,
  orgId: string,
  digestId: string,
): Promise<NoticeItem[]> {
  const inDigest = (what: string) =>
    and(eq(notice.orgId, orgId), eq(notice.digestId, digestId), eq(notice.what, what))
  const asked = await db
    .select({ kind: notice.kind, id: nomination.id, by: user.name })
    .from(notice)
    .innerJoin(nomination, and(eq(nomination.orgId, notice.orgId), eq(nomination.id, notice.subjectId)))
    .innerJoin(user, eq(user.id, nomination.nominatedBy))
    .where(and(inDigest('nomination.asked'), eq(nomination.consent, 'asked')))
    .orderBy(asc(notice.createdAt), asc(notice.id))
  const released = await db
    .select({ kind: notice.kind, id: playbook.id, performer: user.name })
    .from(notice)
    .innerJoin(playbook, and(eq(playbook.orgId, notice.orgId), eq(playbook.id, notice.subjectId)))
    .innerJoin(
      nomination,
      and(eq(nomination.orgId, playbook.orgId), eq(nomination.id, playbook.nominationId)),
    )
    .innerJoin(user, eq(user.id, nomination.performerId))
    .where(and(inDigest('playbook.released'), eq(nomination.consent, 'given'), isNotNull(playbook.live)))
    .orderBy(asc(notice.createdAt), asc(notice.id))
  const to = `${baseUrl}/o/${orgId}/playbooks`
  return [
    ...asked.map(({ kind, id, by }) => ({
      kind,
      label: `${by} asks whether others may learn from conversations of yours`,
      url: `${to}/asked/${id}`,
    })),
    ...released.map(({ kind, id, performer }) => ({
      kind,
      label: `A playbook from ${performer} is there for you`,
      url: `${to}/${id}`,
    })),
  ]
}
