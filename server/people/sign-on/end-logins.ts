import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '../../db/db.ts'
import { session, user } from '../../db/schema/people.ts'
import { oidcConnection, oidcDomain } from '../../db/schema/single-sign-on.ts'

/**
 * Ends every login of the domains whose one way in is now their provider, but for the break-glass admin's: a login may
 * rest on a password that no longer opens anything. `domain` names one of the organisation's; all without it.
 * @returns whose logins ended
 */
export async function endLoginsOfDomains(tx: Tx, orgId: string, domain?: string): Promise<string[]> {
  const people = await tx
    .select({ id: user.id })
    .from(user)
    .innerJoin(oidcDomain, eq(oidcDomain.domain, sql`lower(split_part(${user.email}, '@', -1))`))
    .innerJoin(
      oidcConnection,
      and(eq(oidcConnection.orgId, oidcDomain.orgId), eq(oidcConnection.id, oidcDomain.connectionId)),
    )
    .where(
      and(
        eq(oidcDomain.orgId, orgId),
        isNotNull(oidcDomain.verifiedAt),
        domain === undefined ? undefined : eq(oidcDomain.domain, domain),
        oidcConnection.enforced,
        // Null once that admin is gone: then it is nobody's exception.
        sql`${user.id} is distinct from ${oidcConnection.breakGlassUserId}`,
      ),
    )
  if (people.length === 0) return []
  const theirs = inArray(
    session.userId,
    people.map(({ id }) => id),
  )
  const ended = await tx.delete(session).where(theirs).returning({ userId: session.userId })
  return [...new Set(ended.map(({ userId }) => userId))]
}
