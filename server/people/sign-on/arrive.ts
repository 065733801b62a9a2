import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { recordAudit } from '../../audit/record.ts'
import type { Db, Tx } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { account, member, session, user, userSettings } from '../../db/schema/people.ts'
import { oidcDomain, type oidcConnection } from '../../db/schema/single-sign-on.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import { addMember } from '../create-person.ts'
import { takeInvite } from '../invites/take-invite.ts'
import { parseRoles } from '../roles.ts'
import type { Arrived } from './provider.ts'
import { domainOf } from './way-in.ts'

type Connection = typeof oidcConnection.$inferSelect

/**
 * Lets in who comes from the provider, with the account that they have or a new one. The provider is believed about
 * addresses of the connection's own domains and no others. @returns the user's id
 * @throws RequestRefused `sign_on/other_domain`, `sign_on/not_invited`
 */
export async function arrive(db: Db, connection: Connection, who: Arrived, now: Date): Promise<string> {
  return inTransaction(db, async (tx) => {
    const [domain] = await tx
      .select({ domain: oidcDomain.domain })
      .from(oidcDomain)
      .where(
        and(
          eq(oidcDomain.orgId, connection.orgId),
          eq(oidcDomain.connectionId, connection.id),
          eq(oidcDomain.domain, domainOf(who.email)),
          isNotNull(oidcDomain.verifiedAt),
        ),
      )
    if (!domain) throw new RequestRefused('sign_on/other_domain')
    const userId = await accountOf(tx, connection, who)
    await join(tx, connection, userId, who.email, now)
    return userId
  })
}

async function accountOf(tx: Tx, connection: Connection, who: Arrived): Promise<string> {
  const providerId = `oidc:${connection.id}`
  const [linked] = await tx
    .select({ userId: account.userId, email: user.email })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .where(and(eq(account.providerId, providerId), eq(account.accountId, who.subject)))
  if (linked && domainOf(linked.email) === domainOf(who.email)) return linked.userId
  const [known] = await tx
    .select({ id: user.id, verified: user.emailVerified })
    .from(user)
    .where(eq(user.email, who.email))
  const userId = known?.id ?? randomUUID()
  if (!known) {
    await tx.insert(user).values({ id: userId, name: who.name, email: who.email, emailVerified: true })
    await tx.insert(userSettings).values({ userId })
  } else if (!known.verified) {
    // Somebody made this account without showing that the address is theirs: they keep no way into it.
    await tx.delete(account).where(and(eq(account.userId, userId), eq(account.providerId, 'credential')))
    await tx.delete(session).where(eq(session.userId, userId))
    await tx.update(user).set({ emailVerified: true }).where(eq(user.id, userId))
  }
  await tx.delete(account).where(and(eq(account.providerId, providerId), eq(account.accountId, who.subject)))
  await tx.insert(account).values({ accountId: who.subject, providerId, userId })
  return userId
}

async function join(
  tx: Tx,
  { orgId, joinRoles }: Connection,
  userId: string,
  email: string,
  now: Date,
): Promise<void> {
  const [here] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  if (here) return
  const [waiting] = await tx
    .select({ id: invite.id })
    .from(invite)
    .where(
      and(
        eq(invite.orgId, orgId),
        eq(invite.email, email),
        isNull(invite.revokedAt),
        eq(invite.uses, 0),
        gt(invite.expiresAt, now),
      ),
    )
  if (waiting) return takeInvite(tx, { orgId, inviteId: waiting.id, userId, now })
  if (joinRoles === null) throw new RequestRefused('sign_on/not_invited')
  const roles = parseRoles(joinRoles)
  await addMember(tx, orgId, userId, roles)
  await recordAudit(tx, {
    orgId,
    actorId: userId,
    personId: userId,
    action: 'member/joined',
    detail: { roles, by: 'sign-on' },
  })
}
