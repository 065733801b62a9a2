import { and, asc, eq, isNull } from 'drizzle-orm'
import type { NoticeKind } from '#contract/notice.ts'
import { dueEntry } from '../calendar/dates.ts'
import { calendarOf } from '../calendar/ics.ts'
import type { Queryable } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { notice } from '../db/schema/notices.ts'
import { user } from '../db/schema/people.ts'
import { reviewQueue } from '../db/schema/review.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { stopLink } from '../notices/stop-link.ts'
import { titleOf } from '../roleplay/title-of.ts'
import { assignmentItems, type AssignmentItem, type NoticeItem } from './assignment-items.ts'
import { letterOf } from './letter-text.ts'
import type { LetterDeps } from './letters.ts'
import { playbookItems } from './playbook-items.ts'
import { realCallItems } from './real-call-items.ts'
import type { Letter } from './transport.ts'

export const kindTitles: Readonly<Record<NoticeKind, string>> = {
  'review-waits': 'Waiting for your review',
  reviewed: 'Reviewed by a coach',
  answered: 'Answered',
  assigned: 'Asked of you',
  due: 'Due soon or past its date',
  'team-week': 'Your team’s week',
}

type About = { readonly userId: string; readonly digestId: string }

/** What waited for somebody since their last mail, as far as it is still so; null where nothing is. */
export async function digestLetter(deps: LetterDeps, orgId: string, about: About): Promise<Letter | null> {
  const { db, secret, baseUrl } = deps
  const [person] = await db.select({ name: user.name }).from(user).where(eq(user.id, about.userId))
  if (!person) return null
  const asked = await assignmentItems(db, baseUrl, orgId, about.digestId)
  const items: NoticeItem[] = [
    ...(await attemptItems(db, baseUrl, orgId, about.digestId)),
    ...asked,
    ...(await realCallItems(db, baseUrl, orgId, about.digestId, deps.now)),
    ...(await playbookItems(db, baseUrl, orgId, about.digestId)),
  ]
  if (items.length === 0) return null
  const kinds = [...new Set(items.map(({ kind }) => kind))]
  const stop = (kind: NoticeKind) => ({
    label: `No more mail about: ${kindTitles[kind].toLowerCase()}`,
    url: stopLink(secret, baseUrl, { orgId, userId: about.userId, kind }),
  })
  const [first] = items
  return letterOf({
    subject:
      items.length === 1 && first
        ? `Conviction: ${first.label}`
        : `Conviction: ${items.length} things since your last mail`,
    paragraphs: [`Hello ${person.name},`],
    lists: kinds.map((kind) => ({
      title: kindTitles[kind],
      items: items.filter((item) => item.kind === kind),
    })),
    link: { label: 'Open Conviction', url: `${baseUrl}/o/${orgId}` },
    foot: `You get one mail a day at most, and none when nothing happened. Which kinds and when: ${baseUrl}/o/${orgId}/settings`,
    stops: kinds.map(stop),
    ...datesIn(asked, deps.now),
  })
}

/** The dates of what is still to be done, for a calendar program: each once. */
function datesIn(asked: readonly AssignmentItem[], now: Date) {
  const open = asked.filter(({ toDo }) => toDo)
  const each = [...new Map(open.map((item) => [item.assignmentId, item])).values()]
  if (each.length === 0) return {}
  const dates = each.map(({ assignmentId: id, title, dueAt, url }) => dueEntry({ id, title }, dueAt, url))
  const content = calendarOf(dates, now)
  return {
    attachments: [{ filename: 'due-dates.ics', contentType: 'text/calendar; charset=utf-8', content }],
  }
}

async function attemptItems(
  db: Queryable,
  baseUrl: string,
  orgId: string,
  digestId: string,
): Promise<NoticeItem[]> {
  const rows = await db
    .select({
      notice,
      scenario: scenarioVersion.body,
      rep: user.name,
      repId: roleplay.ownerId,
      given: reviewQueue.given,
    })
    .from(notice)
    .innerJoin(
      roleplay,
      and(eq(roleplay.orgId, notice.orgId), eq(roleplay.id, notice.subjectId), isNull(roleplay.erasedAt)),
    )
    .innerJoin(
      scenarioVersion,
      and(eq(scenarioVersion.orgId, roleplay.orgId), eq(scenarioVersion.id, roleplay.scenarioVersionId)),
    )
    .innerJoin(user, eq(user.id, roleplay.ownerId))
    .leftJoin(
      reviewQueue,
      and(eq(reviewQueue.orgId, roleplay.orgId), eq(reviewQueue.roleplayId, roleplay.id)),
    )
    .where(and(eq(notice.orgId, orgId), eq(notice.digestId, digestId)))
    .orderBy(asc(notice.createdAt), asc(notice.id))
  return rows.flatMap(({ notice: { kind, what, subjectId, userId }, scenario, rep, repId, given }) => {
    // Somebody else was faster.
    if (what === 'attempt.submitted' && given !== 0) return []
    const say = sentences[what]
    if (!say) return []
    const label = say({ title: titleOf(scenario), rep })
    const page = userId === repId ? 'debrief' : 'review'
    return [{ kind, label, url: `${baseUrl}/o/${orgId}/roleplays/${subjectId}/${page}` }]
  })
}

type Said = { readonly title: string; readonly rep: string }

const sentences: Readonly<Record<string, (said: Said) => string>> = {
  'attempt.submitted': ({ title, rep }) => `${rep} submitted “${title}”`,
  'dispute.raised': ({ title, rep }) => `${rep} sees a score of “${title}” differently`,
  'attempt.reviewed': ({ title }) => `Your attempt at “${title}” was reviewed`,
  'dispute.answered': ({ title }) => `A coach answered what you see differently in “${title}”`,
  'comment.said': ({ title }) => `A comment on “${title}” was answered`,
}
