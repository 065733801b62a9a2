import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db, Queryable, Tx } from '../../db/db.ts'
import { apiRequest } from '../../db/schema/api-keys.ts'
import { importedCall } from '../../db/schema/calls.ts'
import { invite } from '../../db/schema/invites.ts'
import { scope } from '../../db/schema/library.ts'
import { mail } from '../../db/schema/mail.ts'
import { offerPack, packChoice, seenThing } from '../../db/schema/packs.ts'
import { account, member, session, twoFactor, user, userSettings } from '../../db/schema/people.ts'
import { roleplay } from '../../db/schema/roleplay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import type { AccessEvents } from '../access-events.ts'
import { heldMember } from '../held-member.ts'
import { eraseRoleplays } from './erase-roleplays.ts'

type Who = { readonly orgId: string; readonly userId: string; readonly name: string; readonly now: Date }

/**
 * Erases a person from an organisation for good: words, names, own calls and offers go, figures stay for aggregates
 * and belong to nobody who could be named. Who is in no other organisation is erased as an account, too.
 * @throws RequestRefused `person/not_found`, `person/other_name` unless the name is given as it stands,
 *   `member/last_admin`
 */
export async function erasePerson(
  db: Db,
  events: AccessEvents,
  { orgId, userId, name, now }: Who,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const person = await personIn(tx, orgId, userId)
    if (!person) throw new RequestRefused('person/not_found')
    if (person.name.trim() !== name.trim()) throw new RequestRefused('person/other_name')
    if (person.memberId !== null) {
      await heldMember(tx, orgId, person.memberId, [])
      await tx.delete(member).where(and(eq(member.organizationId, orgId), eq(member.id, person.memberId)))
    }
    const mine = or(eq(scope.readerId, userId), eq(scope.subjectId, userId))
    await tx.delete(scope).where(and(eq(scope.orgId, orgId), mine))
    await eraseWork(tx, { orgId, userId, now })
    await eraseWaysIn(tx, orgId, person.email)
    const [elsewhere] = await tx
      .select({ id: member.id })
      .from(member)
      .where(eq(member.userId, userId))
      .limit(1)
    if (!elsewhere) await eraseAccount(tx, userId)
  })
  events.accessChanged({ userId, sessionId: null, reason: 'signed-out' })
}

/** A member, or somebody who has left and whose practice is still there. */
async function personIn(tx: Tx, orgId: string, userId: string) {
  const [row] = await tx
    .select({ name: user.name, email: user.email, memberId: member.id, roleplayId: roleplay.id })
    .from(user)
    .leftJoin(member, and(eq(member.userId, user.id), eq(member.organizationId, orgId)))
    .leftJoin(
      roleplay,
      and(eq(roleplay.ownerId, user.id), eq(roleplay.orgId, orgId), isNull(roleplay.erasedAt)),
    )
    .where(eq(user.id, userId))
    .limit(1)
  return row && (row.memberId !== null || row.roleplayId !== null) ? row : null
}

async function eraseWork(
  tx: Tx,
  { orgId, userId, now }: { readonly orgId: string; readonly userId: string; readonly now: Date },
): Promise<void> {
  const own = await tx
    .select({ id: roleplay.id })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), eq(roleplay.ownerId, userId), isNull(roleplay.erasedAt)))
  await eraseRoleplays(
    tx,
    orgId,
    own.map(({ id }) => id),
    now,
  )
  await tx.delete(importedCall).where(and(eq(importedCall.orgId, orgId), eq(importedCall.ownerId, userId)))
  await tx.delete(seenThing).where(and(eq(seenThing.orgId, orgId), eq(seenThing.ownerId, userId)))
  await tx.delete(packChoice).where(and(eq(packChoice.orgId, orgId), eq(packChoice.userId, userId)))
  await tx.delete(offerPack).where(and(eq(offerPack.orgId, orgId), eq(offerPack.ownerId, userId)))
}

async function eraseWaysIn(tx: Tx, orgId: string, email: string): Promise<void> {
  await tx.delete(invite).where(and(eq(invite.orgId, orgId), eq(invite.email, email)))
  await tx.delete(mail).where(and(eq(mail.orgId, orgId), eq(mail.recipient, email)))
  // What a program was answered is kept for a day, the address that it invited with it.
  await tx
    .delete(apiRequest)
    .where(and(eq(apiRequest.orgId, orgId), sql`position(${email} in ${apiRequest.answer}) > 0`))
}

/** The row stays, since figures hang on it; nothing in it says whose it was. */
async function eraseAccount(tx: Tx, userId: string): Promise<void> {
  for (const table of [session, account, twoFactor, userSettings])
    await tx.delete(table).where(eq(table.userId, userId))
  await tx
    .update(user)
    .set({
      name: 'Somebody who was erased',
      email: `${userId}@erased.invalid`,
      emailVerified: false,
      image: null,
      twoFactorEnabled: false,
    })
    .where(eq(user.id, userId))
}

/** People who are no longer members and whose practice still has its words. */
export async function formerMembers(
  db: Queryable,
  orgId: string,
): Promise<{ userId: string; name: string }[]> {
  const members = await db
    .select({ userId: member.userId })
    .from(member)
    .where(eq(member.organizationId, orgId))
  const here = new Set(members.map(({ userId }) => userId))
  const owners = await db
    .selectDistinct({ userId: roleplay.ownerId })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), isNull(roleplay.erasedAt)))
  const left = owners.map(({ userId }) => userId).filter((userId) => !here.has(userId))
  if (left.length === 0) return []
  return db
    .select({ userId: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, left))
    .orderBy(user.name, user.id)
}
