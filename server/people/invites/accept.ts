import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { acceptedInvite, acceptInvite as body, OpenInviteView } from '#contract/invite.ts'
import type { Db, Queryable } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { organization, user } from '../../db/schema/people.ts'
import { isUniqueViolation } from '../../db/sql-state.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import type { Jobs } from '../../jobs/start.ts'
import type { Auth } from '../auth.ts'
import type { Caller } from '../authenticate.ts'
import { createPerson, hashPassword } from '../create-person.ts'
import { parseRoles } from '../roles.ts'
import { passwordCounts } from '../sign-on/way-in.ts'
import { idInToken } from '../signed-token.ts'
import { mailInvite } from './create-invites.ts'
import { isOpen, opensInvite } from './invite-link.ts'
import { takeInvite } from './take-invite.ts'

type Deps = {
  readonly db: Db
  readonly auth: Auth
  readonly jobs: Pick<Jobs, 'enqueue'>
  readonly secret: string
  readonly now: Date
  /** Whether there is a mail server. */
  readonly sends: boolean
}

/** @throws RequestRefused `invite/closed` for a wrong, used, revoked or old link, all alike */
async function inviteOf({ db, secret, now }: Pick<Deps, 'db' | 'secret' | 'now'>, token: string) {
  const id = idInToken(token)
  const [row] = id === null ? [] : await db.select().from(invite).where(eq(invite.id, id))
  if (!row || !opensInvite(secret, token, row) || !isOpen(row, now)) throw new RequestRefused('invite/closed')
  return row
}

async function hasAccount(db: Queryable, email: string): Promise<boolean> {
  return (await db.select({ id: user.id }).from(user).where(eq(user.email, email))).length > 0
}

/** What who holds the link sees before they decide. */
export async function openInvite(deps: Deps, token: string): Promise<OpenInviteView> {
  const row = await inviteOf(deps, token)
  const [org] = await deps.db
    .select({ name: organization.name })
    .from(organization)
    .where(eq(organization.id, row.orgId))
  return {
    organisation: org?.name ?? '',
    email: row.email,
    name: row.name,
    roles: parseRoles(row.roles),
    account: row.email !== null && (await hasAccount(deps.db, row.email)) ? 'existing' : 'new',
    confirms: row.email === null && deps.sends,
  }
}

/**
 * Makes an account and joins with it. Behind a link for several people the address is confirmed by a mail first, where
 * there is a mail server: an account is never made in the name of an address that is somebody else's.
 * @throws RequestRefused `invite/closed`, `invite/sign_in_first` for an address that has an account, `request/invalid`
 */
export async function acceptInvite(
  deps: Deps,
  token: string,
  { name, email: given, password }: z.output<typeof body>,
): Promise<z.output<typeof acceptedInvite>> {
  const { db, auth, now } = deps
  const row = await inviteOf(deps, token)
  const email = row.email ?? given
  if (email === undefined)
    throw new RequestRefused('request/invalid', {
      fields: [{ field: 'email', message: 'Give your e-mail address.' }],
    })
  if (row.email === null && deps.sends) {
    await confirmByMail(deps, row, email, name)
    return { email, joined: false }
  }
  await passwordCounts(db, email)
  if (await hasAccount(db, email)) throw new RequestRefused('invite/sign_in_first')
  const passwordHash = await hashPassword(auth, password)
  try {
    await inTransaction(db, async (tx) => {
      const userId = await createPerson(tx, { name, email, passwordHash, mustChangePassword: false })
      if (row.email === null) await tx.update(user).set({ emailVerified: false }).where(eq(user.id, userId))
      await takeInvite(tx, { orgId: row.orgId, inviteId: row.id, userId, now })
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new RequestRefused('invite/sign_in_first', { cause: error })
    throw error
  }
  return { email, joined: true }
}

/** An invitation for the one address, which takes a place of the link's; a second wish for it is answered alike. */
async function confirmByMail(
  { db, jobs, now }: Deps,
  row: typeof invite.$inferSelect,
  email: string,
  name: string,
): Promise<void> {
  const id = randomUUID()
  await inTransaction(db, async (tx) => {
    const [placed] = await tx
      .insert(invite)
      .values({ ...row, id, email, name, maxUses: 1, uses: 0, linkVersion: 1, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: invite.id })
    if (!placed) return
    await tx
      .update(invite)
      .set({ uses: sql`${invite.uses} + 1` })
      .where(eq(invite.id, row.id))
    await mailInvite(tx, jobs, { orgId: row.orgId, id, email })
  })
}

/** Somebody who is signed in joins with the account that they have. @throws RequestRefused `invite/closed`, `invite/other_address` */
export async function joinByInvite(deps: Deps, token: string, caller: Caller): Promise<string> {
  const row = await inviteOf(deps, token)
  if (row.email !== null && row.email !== caller.email.toLowerCase())
    throw new RequestRefused('invite/other_address')
  await inTransaction(deps.db, (tx) =>
    takeInvite(tx, { orgId: row.orgId, inviteId: row.id, userId: caller.userId, now: deps.now }),
  )
  return row.orgId
}
