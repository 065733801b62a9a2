import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { setupBody } from '#contract/people.ts'
import type { Db, Queryable } from '../db/db.ts'
import { organization, setupToken } from '../db/schema/people.ts'
import { isUniqueViolation } from '../db/sql-state.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Auth } from './auth.ts'
import { createOrganisation } from './create-organisation.ts'
import { addMember, createPerson, hashPassword } from './create-person.ts'

/** A token lasts a day; the next start prints another while set-up is still open. */
const tokenHours = 24

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whether nobody has an organisation here yet. */
export async function setupNeeded(db: Queryable): Promise<boolean> {
  return (await db.select({ id: organization.id }).from(organization).limit(1)).length === 0
}

/** Makes a one-time token; only its hash is kept, so this is the one moment it can be shown. */
export async function createSetupToken(db: Db): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.insert(setupToken).values({
    hash: hashOf(token),
    expiresAt: sql`now() + make_interval(hours => ${tokenHours})`,
  })
  return token
}

/**
 * Makes the first organisation and its admin, who may also practise, and closes set-up for good.
 * @throws RequestRefused `setup/closed` for a wrong, used or old token, or where an organisation exists: all alike.
 */
export async function setUp(db: Db, auth: Auth, body: z.output<typeof setupBody>): Promise<void> {
  const hash = hashOf(body.token)
  // Asked first without a lock: nobody without a token makes the server hash passwords.
  if (!(await tokenHolds(db, hash))) throw new RequestRefused('setup/closed')
  const passwordHash = await hashPassword(auth, body.password)
  try {
    await inTransaction(db, async (tx) => {
      const used = await tx.delete(setupToken).where(valid(hash)).returning({ id: setupToken.id })
      if (used.length === 0 || !(await setupNeeded(tx))) throw new RequestRefused('setup/closed')
      await tx.delete(setupToken)
      const orgId = await createOrganisation(tx, { name: body.organisation, demo: false })
      const person = { name: body.name, email: body.email, passwordHash, mustChangePassword: false }
      await addMember(tx, orgId, await createPerson(tx, person), ['rep', 'coach', 'manager', 'admin'])
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new RequestRefused('setup/closed', { cause: error })
    throw error
  }
}

const valid = (hash: string) => and(eq(setupToken.hash, hash), gt(setupToken.expiresAt, sql`now()`))

async function tokenHolds(db: Queryable, hash: string): Promise<boolean> {
  const found = await db.select({ id: setupToken.id }).from(setupToken).where(valid(hash))
  return found.length > 0 && (await setupNeeded(db))
}
