import { and, eq } from 'drizzle-orm'
import type { Role } from '#contract/ids.ts'
import type { TwoFactorFor } from '#contract/people.ts'
import type { Queryable } from '../db/db.ts'
import { account, member, organizationSettings, user } from '../db/schema/people.ts'
import { parseRoles } from './roles.ts'
import { passwordOpens, providerFor } from './sign-on/way-in.ts'

type Asked = {
  readonly userId: string
  readonly roles: readonly Role[]
  /** What the organisation decided; null where it decided nothing. */
  readonly policy: TwoFactorFor | null
}

/**
 * Whether an organisation asks this person for a second factor. Of somebody who comes by a company's provider it does
 * not: that provider asks for its own, and there is no password here to go before a code.
 */
export async function secondFactorAsked(db: Queryable, { userId, roles, policy }: Asked): Promise<boolean> {
  if (policy === null || policy === 'nobody') return false
  if (policy === 'admins' && !roles.includes('admin')) return false
  const [row] = await db
    .select({ email: user.email })
    .from(user)
    .innerJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
    .where(eq(user.id, userId))
  return row !== undefined && passwordOpens(await providerFor(db, row.email), userId)
}

/** Whether any organisation of this person's asks for one, so that it has to stay on. */
export async function secondFactorStays(db: Queryable, userId: string): Promise<boolean> {
  for (const { role, policy } of await placesOf(db, eq(member.userId, userId)))
    if (await secondFactorAsked(db, { userId, roles: parseRoles(role), policy })) return true
  return false
}

/** Members of an organisation who are asked for a second factor and have none. @returns their user ids */
export async function withoutSecondFactor(db: Queryable, orgId: string): Promise<string[]> {
  const without: string[] = []
  for (const { userId, role, policy, on } of await placesOf(db, eq(member.organizationId, orgId))) {
    if (on === true) continue
    if (await secondFactorAsked(db, { userId, roles: parseRoles(role), policy })) without.push(userId)
  }
  return without
}

const placesOf = (db: Queryable, which: ReturnType<typeof eq>) =>
  db
    .select({
      userId: member.userId,
      role: member.role,
      policy: organizationSettings.twoFactorFor,
      on: user.twoFactorEnabled,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(organizationSettings, eq(organizationSettings.orgId, member.organizationId))
    .where(which)
