import { randomInt } from 'node:crypto'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Role } from '#contract/ids.ts'
import { addInvented } from '../demo/add-invented.ts'
import { demoPeople } from '../demo/people.ts'
import { removeOrganisations } from '../demo/remove-organisations.ts'
import type { Db, Queryable, Tx } from '../db/db.ts'
import { account, member, organization, organizationSettings, session, user } from '../db/schema/people.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Auth } from './auth.ts'
import { createOrganisation } from './create-organisation.ts'
import { hashPassword } from './create-person.ts'

export type DemoLogin = { readonly role: Role; readonly email: string; readonly password: string }

// No letters or digits that are mistaken for one another when read off a terminal.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four: 79 bits, and quick to type. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-')

export async function demoExists(db: Queryable): Promise<boolean> {
  return (await demoOrganisations(db)).length > 0
}

/** Without sample data: that belongs to the organisation that asked for it. */
async function demoOrganisations(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ id: organizationSettings.orgId })
    .from(organizationSettings)
    .where(and(eq(organizationSettings.demo, true), isNull(organizationSettings.sampleFor)))
  return rows.map(({ id }) => id)
}

/**
 * Makes the demo organisation with its people, one of whom per role can sign in, unless an organisation of any kind
 * exists. The passwords are in the answer and nowhere else. What its people did in the weeks before is written by the
 * server once it runs, unless `story` is false. @returns null where nothing was made
 */
export async function createDemo(
  db: Db,
  auth: Auth,
  { story = true }: { readonly story?: boolean } = {},
): Promise<readonly DemoLogin[] | null> {
  if (await anyOrganisation(db)) return null
  const logins = await withHashes(auth)
  // Nobody knows it: these people are there to be seen.
  const unknown = await hashPassword(auth, newPassword())
  const others = demoPeople
    .filter(({ login }) => !login)
    .map((person) => ({ ...person, passwordHash: unknown }))
  return inTransaction(db, async (tx) => {
    // Two processes that start on one empty database: the second waits here and then finds the first one's.
    await tx.execute(sql`select pg_advisory_xact_lock(7203415529)`)
    if (await anyOrganisation(tx)) return null
    const orgId = await createOrganisation(tx, { name: 'Demo', demo: true })
    if (story)
      await tx
        .update(organizationSettings)
        .set({ demoStory: 'pending' })
        .where(eq(organizationSettings.orgId, orgId))
    await addInvented(tx, orgId, [...logins, ...others])
    return logins.map(({ role, email, password }) => ({ role, email, password }))
  })
}

async function withHashes(auth: Auth) {
  return Promise.all(
    demoPeople
      .filter(({ login }) => login)
      .map(async (person) => {
        const password = newPassword()
        return { ...person, password, passwordHash: await hashPassword(auth, password) }
      }),
  )
}

/** New passwords for the demo's people; every login they have open ends. @returns null where there is no demo */
export async function resetDemoLogins(
  db: Db,
  auth: Auth,
): Promise<{ readonly logins: readonly DemoLogin[]; readonly userIds: readonly string[] } | null> {
  const logins = await withHashes(auth)
  return inTransaction(db, async (tx) => {
    const userIds = await onlyInDemo(tx)
    if (userIds.length === 0) return null
    const found = await tx
      .select({ id: user.id, email: user.email })
      .from(user)
      .where(inArray(user.id, userIds))
    const reset: DemoLogin[] = []
    for (const { role, email, password, passwordHash } of logins) {
      const person = found.find((row) => row.email === email)
      if (!person) continue
      await tx
        .update(account)
        .set({ password: passwordHash })
        .where(and(eq(account.userId, person.id), eq(account.providerId, 'credential')))
      reset.push({ role, email, password })
    }
    await tx.delete(session).where(inArray(session.userId, userIds))
    return { logins: reset, userIds }
  })
}

/** Takes the demo and everything its people did out of the database. @returns false where there is none */
export async function removeDemo(db: Db): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const orgIds = await demoOrganisations(tx)
    if (orgIds.length === 0) return false
    const userIds = await onlyInDemo(tx)
    await removeOrganisations(tx, orgIds)
    if (userIds.length > 0) await tx.delete(user).where(inArray(user.id, userIds))
    return true
  })
}

/** People who are in the demo and in nothing else. */
async function onlyInDemo(tx: Tx): Promise<string[]> {
  const orgIds = await demoOrganisations(tx)
  if (orgIds.length === 0) return []
  const rows = await tx.select({ userId: member.userId, orgId: member.organizationId }).from(member)
  const elsewhere = new Set(rows.filter(({ orgId }) => !orgIds.includes(orgId)).map(({ userId }) => userId))
  return [...new Set(rows.map(({ userId }) => userId))].filter((userId) => !elsewhere.has(userId))
}

async function anyOrganisation(db: Queryable): Promise<boolean> {
  return (await db.select({ id: organization.id }).from(organization).limit(1)).length > 0
}
