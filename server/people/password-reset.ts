import { and, eq, gt, sql } from 'drizzle-orm'
import type { Db, Queryable } from '../db/db.ts'
import { mail } from '../db/schema/mail.ts'
import { account, member, session, user, userSettings } from '../db/schema/people.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { post } from '../mail/post.ts'
import type { Jobs } from '../jobs/start.ts'
import type { AccessEvents } from './access-events.ts'
import { hashPassword } from './create-person.ts'
import type { Auth } from './auth.ts'
import { passwordOpens, providerFor } from './sign-on/way-in.ts'
import { idInToken, signToken, tokenHolds } from './signed-token.ts'

export const resetHours = 24
const purpose = 'password-reset'

/** The hour until which it holds is signed with the password of now: used once, or changed otherwise, it is worthless. */
const signed = (hash: string | null, hour: number) => `${hour} ${hash ?? ''}`
const hourOf = (now: Date) => Math.floor(now.getTime() / 3_600_000)

async function passwordOf(db: Queryable, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ password: account.password })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')))
  return row?.password ?? null
}

export async function passwordResetToken(
  db: Queryable,
  secret: string,
  userId: string,
  now: Date,
): Promise<string> {
  return signToken(secret, purpose, userId, signed(await passwordOf(db, userId), hourOf(now)))
}

/** Sends a member a link to choose a password. @throws RequestRefused `org/not_found` */
export async function mailPasswordReset(
  db: Db,
  jobs: Pick<Jobs, 'enqueue'>,
  orgId: string,
  memberId: string,
): Promise<string> {
  const [person] = await db
    .select({ userId: user.id, email: user.email })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, orgId), eq(member.id, memberId)))
  if (!person) throw new RequestRefused('org/not_found')
  await inTransaction(db, (tx) => post(tx, { jobs }, mailing(orgId, person)))
  return person.userId
}

const mailing = (orgId: string, { userId, email }: { readonly userId: string; readonly email: string }) => ({
  orgId,
  letter: 'password-reset' as const,
  recipient: email,
  about: { userId },
})

/** One's own wish: a mail where the address belongs to a member of anything, and the same answer where it does not. */
export async function askPasswordReset(db: Db, jobs: Pick<Jobs, 'enqueue'>, email: string): Promise<void> {
  const [person] = await db
    .select({ userId: user.id, email: user.email, orgId: member.organizationId })
    .from(user)
    .innerJoin(member, eq(member.userId, user.id))
    .where(eq(user.email, email))
    .orderBy(member.createdAt)
    .limit(1)
  if (!person || (await askedLately(db, person.email))) return
  // Where a password opens nothing, a new one would only mislead; the answer is the same.
  if (!passwordOpens(await providerFor(db, email), person.userId)) return
  await inTransaction(db, (tx) => post(tx, { jobs }, mailing(person.orgId, person)))
}

/** Nobody can have somebody else's mailbox filled. */
async function askedLately(db: Queryable, recipient: string): Promise<boolean> {
  const rows = await db
    .select({ id: mail.id })
    .from(mail)
    .where(
      and(
        eq(mail.letter, 'password-reset'),
        eq(mail.recipient, recipient),
        gt(mail.createdAt, sql`now() - interval '2 minutes'`),
      ),
    )
    .limit(1)
  return rows.length > 0
}

type Deps = {
  readonly db: Db
  readonly auth: Auth
  readonly accessEvents: AccessEvents
  readonly secret: string
  readonly now: Date
}

/** Sets the password and ends every login. @throws RequestRefused `auth/link_used` for a wrong, used or old link, all alike */
export async function resetPassword(deps: Deps, token: string, password: string): Promise<void> {
  const { db, auth, secret, now } = deps
  const userId = idInToken(token)
  if (userId === null || !(await holds(db, secret, token, userId, now)))
    throw new RequestRefused('auth/link_used')
  const hash = await hashPassword(auth, password)
  await inTransaction(db, async (tx) => {
    await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for('update')
    if (!(await holds(tx, secret, token, userId, now))) throw new RequestRefused('auth/link_used')
    const changed = await tx
      .update(account)
      .set({ password: hash, updatedAt: sql`now()` })
      .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')))
      .returning({ id: account.id })
    if (changed.length === 0)
      await tx.insert(account).values({ accountId: userId, providerId: 'credential', userId, password: hash })
    // The link came by mail, so the address is theirs.
    await tx.update(user).set({ emailVerified: true }).where(eq(user.id, userId))
    await tx.update(userSettings).set({ mustChangePassword: false }).where(eq(userSettings.userId, userId))
    await tx.delete(session).where(eq(session.userId, userId))
  })
  deps.accessEvents.accessChanged({ userId, sessionId: null, reason: 'signed-out' })
}

async function holds(
  db: Queryable,
  secret: string,
  token: string,
  userId: string,
  now: Date,
): Promise<boolean> {
  const hash = await passwordOf(db, userId)
  return Array.from({ length: resetHours }, (_, ago) => hourOf(now) - ago).some((hour) =>
    tokenHolds(secret, purpose, token, { id: userId, signed: signed(hash, hour) }),
  )
}
