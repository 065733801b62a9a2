import { and, count, countDistinct, eq, gte, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { scope } from '../db/schema/library.ts'
import { noticeSetting } from '../db/schema/notices.ts'
import { member, organizationSettings, user, userSettings } from '../db/schema/people.ts'
import { review, reviewQueue } from '../db/schema/review.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { post } from '../mail/post.ts'
import { parseRoles } from '../people/roles.ts'
import type { DigestDeps } from './digest.ts'
import { isMonday, mailDay } from './mail-day.ts'
import { settingsWith, type Whose } from './settings.ts'

const weekMs = 7 * 86_400_000

/** On Mondays, for managers whose people did something in the week before. @returns how many mails */
export async function sendWeeks({ db, jobs, sends, clock }: DigestDeps): Promise<number> {
  const now = clock.now()
  const rows = await db
    .select({
      orgId: member.organizationId,
      userId: member.userId,
      role: member.role,
      email: user.email,
      setting: noticeSetting,
      home: userSettings.zone,
      demo: organizationSettings.demo,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(
      noticeSetting,
      and(eq(noticeSetting.orgId, member.organizationId), eq(noticeSetting.userId, member.userId)),
    )
    .leftJoin(userSettings, eq(userSettings.userId, member.userId))
    .leftJoin(organizationSettings, eq(organizationSettings.orgId, member.organizationId))
  let posted = 0
  for (const { orgId, userId, role, email, setting, home, demo } of rows) {
    const day = mailDay(now, settingsWith(setting, home))
    const due = isMonday(day) && setting?.weekOn !== day && parseRoles(role).includes('manager')
    if (!due || setting?.off.includes('team-week') === true || (demo === true && sends)) continue
    const until = now.toISOString()
    const told = await weekOf(db, { orgId, userId }, new Date(until))
    await inTransaction(db, async (tx) => {
      await tx
        .insert(noticeSetting)
        .values({ orgId, userId, weekOn: day })
        .onConflictDoUpdate({ target: [noticeSetting.orgId, noticeSetting.userId], set: { weekOn: day } })
      if (told === null) return
      await post(tx, { jobs }, { orgId, letter: 'team-week', recipient: email, about: { userId, until } })
      posted += 1
    })
  }
  return posted
}

export type Week = {
  readonly submitted: number
  readonly people: number
  readonly reviewed: number
  readonly waiting: number
}

/** What the people of a manager submitted, and coaches reviewed, in the week before; null where nothing was. */
export async function weekOf(db: Queryable, { orgId, userId }: Whose, until: Date): Promise<Week | null> {
  const from = new Date(until.getTime() - weekMs)
  const reached = and(eq(scope.orgId, orgId), eq(scope.kind, 'manager'), eq(scope.readerId, userId))
  const [handedIn] = await db
    .select({ attempts: count(), people: countDistinct(roleplay.ownerId) })
    .from(submission)
    .innerJoin(roleplay, and(eq(roleplay.orgId, submission.orgId), eq(roleplay.id, submission.roleplayId)))
    .innerJoin(scope, and(reached, eq(scope.subjectId, roleplay.ownerId)))
    .where(
      and(
        eq(submission.orgId, orgId),
        isNull(roleplay.erasedAt),
        gte(submission.submittedAt, from),
        lt(submission.submittedAt, until),
      ),
    )
  const [given] = await db
    .select({ attempts: countDistinct(review.roleplayId) })
    .from(review)
    .innerJoin(roleplay, and(eq(roleplay.orgId, review.orgId), eq(roleplay.id, review.roleplayId)))
    .innerJoin(scope, and(reached, eq(scope.subjectId, roleplay.ownerId)))
    .where(
      and(
        eq(review.orgId, orgId),
        isNotNull(review.givenAt),
        gte(review.givenAt, from),
        lt(review.givenAt, until),
      ),
    )
  const [open] = await db
    .select({ attempts: count() })
    .from(reviewQueue)
    .innerJoin(scope, and(reached, eq(scope.subjectId, reviewQueue.repId)))
    .where(and(eq(reviewQueue.orgId, orgId), eq(reviewQueue.given, 0)))
  const week = {
    submitted: handedIn?.attempts ?? 0,
    people: handedIn?.people ?? 0,
    reviewed: given?.attempts ?? 0,
    waiting: open?.attempts ?? 0,
  }
  return week.submitted + week.reviewed === 0 ? null : week
}
