import { randomBytes, randomUUID } from 'node:crypto'
import { symmetricEncrypt } from 'better-auth/crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { SaveSignOn, SignOnView } from '#contract/sign-on.ts'
import type { Db, Queryable } from '../../db/db.ts'
import { member } from '../../db/schema/people.ts'
import { oidcConnection, oidcDomain } from '../../db/schema/single-sign-on.ts'
import { isUniqueViolation } from '../../db/sql-state.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import { refusalWords } from '../../outgoing/refusal-words.ts'
import type { Outgoing } from '../../outgoing/outgoing.ts'
import { formatRoles, parseRoles } from '../roles.ts'
import { endLoginsOfDomains } from './end-logins.ts'

const recordOf = (proof: string) => `conviction-domain=${proof}`

async function connectionOf(db: Queryable, orgId: string) {
  const [row] = await db.select().from(oidcConnection).where(eq(oidcConnection.orgId, orgId))
  return row ?? null
}

/** How people of an organisation sign in elsewhere; its secret is never shown again. */
export async function signOnView(db: Queryable, orgId: string, callback: string): Promise<SignOnView> {
  const row = await connectionOf(db, orgId)
  if (!row) return { callback, connection: null }
  const domains = await db
    .select()
    .from(oidcDomain)
    .where(eq(oidcDomain.orgId, orgId))
    .orderBy(asc(oidcDomain.domain))
  return {
    callback,
    connection: {
      issuer: row.issuer,
      clientId: row.clientId,
      enforced: row.enforced,
      breakGlassUserId: row.breakGlassUserId,
      joinRoles: row.joinRoles === null ? null : parseRoles(row.joinRoles),
      domains: domains.map(({ domain, proof, verifiedAt }) => ({
        domain,
        record: recordOf(proof),
        verified: verifiedAt !== null,
      })),
    },
  }
}

type Saving = {
  readonly db: Db
  readonly secret: string
  readonly outgoing: Outgoing
  readonly production: boolean
}

/**
 * @returns whose logins ended, because the provider is the one way in from now on or the break-glass admin is another
 * @throws RequestRefused `request/invalid` for a provider without HTTPS or inside a network, a missing secret, or a
 *   break-glass person who is no admin
 */
export async function saveSignOn(
  { db, secret, outgoing, production }: Saving,
  orgId: string,
  body: SaveSignOn,
): Promise<string[]> {
  const refuse = (field: string, message: string): never => {
    throw new RequestRefused('request/invalid', { fields: [{ field, message }] })
  }
  if (production && !body.issuer.startsWith('https:'))
    refuse('issuer', 'A provider is reached by HTTPS only.')
  const refusal = await outgoing.refusal(body.issuer)
  if (refusal !== null) refuse('issuer', refusalWords[refusal])
  const encrypted =
    body.clientSecret === undefined ? null : await symmetricEncrypt({ key: secret, data: body.clientSecret })
  return inTransaction(db, async (tx) => {
    if (body.breakGlassUserId !== null && !(await isAdmin(tx, orgId, body.breakGlassUserId)))
      refuse('breakGlassUserId', 'Choose somebody who is an admin here.')
    const known = await connectionOf(tx, orgId)
    const set = {
      issuer: body.issuer,
      clientId: body.clientId,
      enforced: body.enforced,
      breakGlassUserId: body.breakGlassUserId,
      joinRoles: body.joinRoles === null ? null : formatRoles(body.joinRoles),
      ...(encrypted === null ? {} : { clientSecret: encrypted }),
    }
    if (known) {
      // Another provider must not get the secret of the first.
      if (encrypted === null && known.issuer !== body.issuer)
        refuse('clientSecret', 'Give the secret of this provider.')
      await tx.update(oidcConnection).set(set).where(eq(oidcConnection.orgId, orgId))
    } else {
      const clientSecret = encrypted ?? refuse('clientSecret', 'Give the secret of this provider.')
      await tx.insert(oidcConnection).values({ orgId, id: randomUUID(), ...set, clientSecret })
    }
    const asBefore = known?.enforced === true && known.breakGlassUserId === body.breakGlassUserId
    return asBefore ? [] : endLoginsOfDomains(tx, orgId)
  })
}

async function isAdmin(db: Queryable, orgId: string, userId: string): Promise<boolean> {
  const [row] = await db
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  return row !== undefined && parseRoles(row.role).includes('admin')
}

/** Its people sign in by password again; who has none asks for one by mail. Again is the same as once. */
export async function removeSignOn(db: Db, orgId: string): Promise<void> {
  await db.delete(oidcConnection).where(eq(oidcConnection.orgId, orgId))
}

/** A domain that waits to be shown as the organisation's. Again is the same as once. @throws RequestRefused `sign_on/no_connection` */
export async function addDomain(db: Db, orgId: string, domain: string): Promise<void> {
  const row = await connectionOf(db, orgId)
  if (!row) throw new RequestRefused('sign_on/no_connection')
  const proof = randomBytes(18).toString('base64url')
  await db.insert(oidcDomain).values({ orgId, domain, connectionId: row.id, proof }).onConflictDoNothing()
}

export async function removeDomain(db: Db, orgId: string, domain: string): Promise<void> {
  await db.delete(oidcDomain).where(and(eq(oidcDomain.orgId, orgId), eq(oidcDomain.domain, domain)))
}

export type ResolveTxt = (domain: string) => Promise<readonly (readonly string[])[]>

/**
 * Looks for the record in the domain's DNS: only who runs a domain may say how its addresses sign in.
 * @returns whose logins ended, where the provider is the one way in
 * @throws RequestRefused `sign_on/no_domain`, `sign_on/no_record`, `sign_on/domain_taken`
 */
export async function checkDomain(
  db: Db,
  resolveTxt: ResolveTxt,
  { orgId, domain, now }: { readonly orgId: string; readonly domain: string; readonly now: Date },
): Promise<string[]> {
  const its = and(eq(oidcDomain.orgId, orgId), eq(oidcDomain.domain, domain))
  const [row] = await db.select().from(oidcDomain).where(its)
  if (!row) throw new RequestRefused('sign_on/no_domain')
  const records = await resolveTxt(domain).catch(() => [])
  if (!records.some((parts) => parts.join('') === recordOf(row.proof)))
    throw new RequestRefused('sign_on/no_record')
  try {
    return await inTransaction(db, async (tx) => {
      await tx.update(oidcDomain).set({ verifiedAt: now }).where(its)
      return row.verifiedAt === null ? endLoginsOfDomains(tx, orgId, domain) : []
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new RequestRefused('sign_on/domain_taken', { cause: error })
    throw error
  }
}
