import { and, eq, isNotNull } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { user } from '../../db/schema/people.ts'
import { oidcConnection, oidcDomain } from '../../db/schema/single-sign-on.ts'
import { RequestRefused } from '../../errors.ts'

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** The provider at which an address signs in; null for a password. */
export async function providerFor(db: Queryable, email: string) {
  const [row] = await db
    .select({ connection: oidcConnection })
    .from(oidcDomain)
    .innerJoin(
      oidcConnection,
      and(eq(oidcConnection.orgId, oidcDomain.orgId), eq(oidcConnection.id, oidcDomain.connectionId)),
    )
    .where(and(eq(oidcDomain.domain, domainOf(email)), isNotNull(oidcDomain.verifiedAt)))
  return row?.connection ?? null
}

/** Whether a person's password opens anything: not where their provider is the one way in, but for its break-glass admin. */
export const passwordOpens = (
  provider: Awaited<ReturnType<typeof providerFor>>,
  userId: string | undefined,
): boolean => !provider?.enforced || provider.breakGlassUserId === userId

/**
 * Whether a password opens anything for this address. @returns the organisation whose break-glass admin this is, to be
 * put on record; null for everybody else whose password counts
 * @throws RequestRefused `auth/single_sign_on` where the address's provider is the one way in
 */
export async function passwordCounts(db: Queryable, email: string): Promise<{ orgId: string } | null> {
  const provider = await providerFor(db, email)
  if (!provider?.enforced) return null
  const [person] = await db.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()))
  if (!person || !passwordOpens(provider, person.id)) throw new RequestRefused('auth/single_sign_on')
  return { orgId: provider.orgId }
}
