import { randomUUID } from 'node:crypto'
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { InviteByLink, InviteByMail, invitedView } from '#contract/invite.ts'
import type { Db, Tx } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { member, user } from '../../db/schema/people.ts'
import { cohort, team } from '../../db/schema/teams.ts'
import { isUniqueViolation } from '../../db/sql-state.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import type { Jobs } from '../../jobs/start.ts'
import { post } from '../../mail/post.ts'
import { lockGroups } from '../groups/reach.ts'
import { formatRoles } from '../roles.ts'

/** `byUserId` null: by a program whose key was made by somebody who has gone. */
type By = { readonly orgId: string; readonly byUserId: string | null; readonly now: Date }
type Skipped = z.output<typeof invitedView>['skipped']

const inDays = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)

/**
 * Invites addresses, one invitation each, with a mail where asked for. Members and those who are invited already are
 * left out and named. @throws RequestRefused `request/invalid` for an unknown team or cohort
 */
export async function inviteByMail(
  db: Db,
  jobs: Pick<Jobs, 'enqueue'>,
  { orgId, byUserId, now }: By,
  body: InviteByMail,
): Promise<{ readonly ids: readonly string[]; readonly skipped: Skipped }> {
  const emails = [...new Set(body.emails)]
  return inTransaction(db, async (tx) => {
    // Two admins who invite the same address at once: the second finds the first one's.
    await lockGroups(tx, orgId)
    await refuseUnknown(tx, orgId, body)
    const skipped = await skippedOf(tx, orgId, emails, now)
    const left = emails.filter((email) => !skipped.some((one) => one.email === email))
    const rows = left.map((email) => ({
      orgId,
      id: randomUUID(),
      email,
      roles: formatRoles(body.roles),
      teamId: body.teamId,
      cohortId: body.cohortId,
      expiresAt: inDays(now, body.days),
      invitedBy: byUserId,
    }))
    if (rows.length > 0) await tx.insert(invite).values(rows)
    if (body.mail) for (const { id, email } of rows) await mailInvite(tx, jobs, { orgId, id, email })
    return { ids: rows.map(({ id }) => id), skipped }
  })
}

/** A letter with its link to whom an invitation is for. */
export const mailInvite = (
  tx: Tx,
  jobs: Pick<Jobs, 'enqueue'>,
  { orgId, id, email }: { readonly orgId: string; readonly id: string; readonly email: string },
): Promise<string> =>
  post(tx, { jobs }, { orgId, letter: 'invite', recipient: email, about: { inviteId: id } })

async function skippedOf(tx: Tx, orgId: string, emails: readonly string[], now: Date): Promise<Skipped> {
  const members = await tx
    .select({ email: user.email })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, orgId), inArray(user.email, [...emails])))
  const waiting = and(
    eq(invite.orgId, orgId),
    inArray(invite.email, [...emails]),
    isNull(invite.revokedAt),
    eq(invite.uses, 0),
  )
  // One that ran out stands in nobody's way.
  await tx
    .update(invite)
    .set({ revokedAt: now })
    .where(and(waiting, sql`${invite.expiresAt} <= ${now}`))
  const invited = await tx
    .select({ email: invite.email })
    .from(invite)
    .where(and(waiting, gt(invite.expiresAt, now)))
  return [
    ...members.map(({ email }) => ({ email, reason: 'member' as const })),
    ...invited.map(({ email }) => ({ email: email ?? '', reason: 'invited' as const })),
  ]
}

/** A link for several people. The same id again is the same as once. @throws RequestRefused `group/conflict` */
export async function inviteByLink(
  db: Db,
  { orgId, byUserId, now }: By,
  body: InviteByLink,
): Promise<string> {
  try {
    await inTransaction(db, async (tx) => {
      await refuseUnknown(tx, orgId, body)
      await tx.insert(invite).values({
        orgId,
        id: body.id,
        roles: formatRoles(body.roles),
        teamId: body.teamId,
        cohortId: body.cohortId,
        maxUses: body.maxUses,
        expiresAt: inDays(now, body.days),
        invitedBy: byUserId,
      })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const [own] = await db
      .select({ id: invite.id })
      .from(invite)
      .where(and(eq(invite.orgId, orgId), eq(invite.id, body.id)))
    if (!own) throw new RequestRefused('group/conflict', { cause: error })
  }
  return body.id
}

async function refuseUnknown(
  tx: Tx,
  orgId: string,
  { teamId, cohortId }: Pick<InviteByMail, 'teamId' | 'cohortId'>,
): Promise<void> {
  const teams = teamId
    ? await tx
        .select({ id: team.id })
        .from(team)
        .where(and(eq(team.orgId, orgId), eq(team.id, teamId)))
    : null
  const cohorts = cohortId
    ? await tx
        .select({ id: cohort.id })
        .from(cohort)
        .where(and(eq(cohort.orgId, orgId), eq(cohort.id, cohortId)))
    : null
  const fields = [
    ...(teams?.length === 0 ? [{ field: 'teamId', message: 'There is no such team any more.' }] : []),
    ...(cohorts?.length === 0 ? [{ field: 'cohortId', message: 'There is no such cohort any more.' }] : []),
  ]
  if (fields.length > 0) throw new RequestRefused('request/invalid', { fields })
}
