import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { InviteView } from '#contract/invite.ts'
import type { Queryable } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { mail } from '../../db/schema/mail.ts'
import { cohort, team } from '../../db/schema/teams.ts'
import { parseRoles } from '../roles.ts'
import { inviteLink, statusOf } from './invite-link.ts'

export type InviteListDeps = {
  readonly db: Queryable
  readonly secret: string
  readonly baseUrl: string
  readonly now: Date
}

/** As many as are shown; the newest. */
const most = 500

/** Ways in with how they stand and the last mail about each, newest first. */
export async function invitesOf(
  { db, secret, baseUrl, now }: InviteListDeps,
  orgId: string,
  ids?: readonly string[],
): Promise<InviteView[]> {
  if (ids?.length === 0) return []
  const rows = await db
    .select({
      row: invite,
      team: { id: team.id, name: team.name },
      cohort: { id: cohort.id, name: cohort.name },
    })
    .from(invite)
    .leftJoin(team, and(eq(team.orgId, invite.orgId), eq(team.id, invite.teamId)))
    .leftJoin(cohort, and(eq(cohort.orgId, invite.orgId), eq(cohort.id, invite.cohortId)))
    .where(and(eq(invite.orgId, orgId), ids ? inArray(invite.id, [...ids]) : undefined))
    .orderBy(desc(invite.createdAt), desc(invite.id))
    .limit(most)
  const mails = await mailsAbout(
    db,
    orgId,
    rows.map(({ row }) => row.id),
  )
  return rows.map(({ row, team: into, cohort: among }) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    roles: parseRoles(row.roles),
    team: into,
    cohort: among,
    link: inviteLink(secret, baseUrl, row),
    status: statusOf(row, now),
    uses: row.uses,
    maxUses: row.maxUses,
    expiresAt: row.expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    mail: mails.get(row.id) ?? null,
  }))
}

async function mailsAbout(db: Queryable, orgId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, NonNullable<InviteView['mail']>>()
  const about = sql<string>`${mail.about}->>'inviteId'`
  const rows = await db
    .select({ inviteId: about, id: mail.id, status: mail.status, reason: mail.reason })
    .from(mail)
    .where(and(eq(mail.orgId, orgId), eq(mail.letter, 'invite'), inArray(about, [...ids])))
    .orderBy(mail.createdAt, mail.id)
  // The later one stands.
  return new Map(rows.map(({ inviteId, ...last }) => [inviteId, last]))
}
