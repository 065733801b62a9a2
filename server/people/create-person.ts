import { randomUUID } from 'node:crypto'
import type { Role } from '#contract/ids.ts'
import type { Tx } from '../db/db.ts'
import { account, member, user, userSettings } from '../db/schema/people.ts'
import type { Auth } from './auth.ts'
import { formatRoles } from './roles.ts'

export type NewPerson = {
  readonly name: string
  readonly email: string
  /** From `hashPassword`. Made before the transaction: it takes a tenth of a second. */
  readonly passwordHash: string
  readonly mustChangePassword: boolean
}

/** As better-auth checks it at sign-in. */
export async function hashPassword(auth: Auth, password: string): Promise<string> {
  return (await auth.$context).password.hash(password)
}

/** A person who can sign in with a password. The address is stored as sign-in looks it up. @returns the user's id */
export async function createPerson(tx: Tx, person: NewPerson): Promise<string> {
  const userId = randomUUID()
  await tx.insert(user).values({
    id: userId,
    name: person.name,
    email: person.email.trim().toLowerCase(),
    emailVerified: true,
  })
  await tx.insert(account).values({
    accountId: userId,
    providerId: 'credential',
    userId,
    password: person.passwordHash,
  })
  await tx.insert(userSettings).values({ userId, mustChangePassword: person.mustChangePassword })
  return userId
}

/** Makes a person a member. @returns the member's id */
export async function addMember(
  tx: Tx,
  orgId: string,
  userId: string,
  roles: readonly Role[],
): Promise<string> {
  const id = randomUUID()
  await tx.insert(member).values({ id, organizationId: orgId, userId, role: formatRoles(roles) })
  return id
}
