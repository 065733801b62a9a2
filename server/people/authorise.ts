import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Who } from '#contract/http.ts'
import type { Role } from '#contract/ids.ts'
import type { TwoFactorFor } from '#contract/people.ts'
import type { Queryable } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { scope } from '../db/schema/library.ts'
import { member, organizationSettings, user } from '../db/schema/people.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { parseRoles } from './roles.ts'
import { secondFactorAsked } from './second-factor.ts'
import { watchingOf } from './watching-of.ts'
import { itsSubmission } from '../roleplay/store/joins.ts'

export type Membership = {
  readonly orgId: string
  readonly memberId: string
  readonly roles: readonly Role[]
}

/** A roleplay that the caller may open, and as what. */
export type RoleplayAccess = {
  readonly roleplayId: string
  readonly ownerId: string
  readonly as: 'owner' | 'coach'
  /** A talk with a draft, which an author has. */
  readonly preview: boolean
}

/** An imported call of the caller's own. Nobody else ever has access to one. */
export type CallAccess = { readonly callId: string }

export type Granted = {
  readonly org: Membership
  readonly roleplay: RoleplayAccess | null
  readonly call: CallAccess | null
}

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The one place that decides who may do what inside an organisation.
 * @throws RequestRefused `org/not_found` for an organisation that is unknown, foreign or misspelt, all alike;
 *   `auth/two_factor_needed` for a member who has to have a second factor and has none;
 *   `auth/forbidden` for a member without the role; `roleplay/not_found` for a roleplay that is unknown, of another
 *   organisation, or neither the caller's own nor one submitted to them or open for them to watch, all alike;
 *   `watch/over` for one that they could watch until it ended; `call/not_found` for a call that is unknown or somebody
 *   else's.
 */
export async function authorise(
  db: Queryable,
  who: Exclude<Who, 'nobody' | 'user'>,
  asked: {
    readonly userId: string
    readonly orgId: string
    readonly roleplayId?: string | undefined
    readonly callId?: string | undefined
  },
): Promise<Granted> {
  if (who === 'owner' || who === 'watcher' || who === 'reviewer' || who === 'reader')
    return opened(db, who, asked.userId, asked)
  const org = await membershipOf(db, asked.userId, asked.orgId)
  if (!org) throw new RequestRefused('org/not_found')
  if (who === 'call-owner') return { org, roleplay: null, call: await ownCall(db, asked) }
  const enough = who === 'member' || [who].flat().some((role) => org.roles.includes(role))
  if (!enough) throw new RequestRefused('auth/forbidden')
  return { org, roleplay: null, call: null }
}

async function ownCall(
  db: Queryable,
  {
    userId,
    orgId,
    callId = '',
  }: { readonly userId: string; readonly orgId: string; readonly callId?: string | undefined },
): Promise<CallAccess> {
  const rows = uuidShape.test(callId)
    ? await db
        .select({ id: importedCall.id })
        .from(importedCall)
        .where(
          and(eq(importedCall.orgId, orgId), eq(importedCall.id, callId), eq(importedCall.ownerId, userId)),
        )
    : []
  if (rows.length === 0) throw new RequestRefused('call/not_found')
  return { callId }
}

/** The caller's place in an organisation; null for none. */
export async function membershipOf(db: Queryable, userId: string, orgId: string): Promise<Membership | null> {
  if (!uuidShape.test(orgId)) return null
  const [row] = await db
    .select({ memberId: member.id, role: member.role, ...secondFactor })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(organizationSettings, eq(organizationSettings.orgId, member.organizationId))
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  return row ? openTo(db, { orgId, userId, ...row }) : null
}

const secondFactor = { policy: organizationSettings.twoFactorFor, on: user.twoFactorEnabled }

/** The membership, where nothing is wanting for it. @throws RequestRefused `auth/two_factor_needed` */
async function openTo(
  db: Queryable,
  place: {
    readonly orgId: string
    readonly userId: string
    readonly memberId: string
    readonly role: string
    readonly policy: TwoFactorFor | null
    readonly on: boolean | null
  },
): Promise<Membership> {
  const { orgId, userId, memberId, policy } = place
  const roles = parseRoles(place.role)
  if (place.on !== true && (await secondFactorAsked(db, { userId, roles, policy })))
    throw new RequestRefused('auth/two_factor_needed')
  return { orgId, memberId, roles }
}

/** Membership and roleplay in one query: it is asked before every turn. */
async function opened(
  db: Queryable,
  who: 'owner' | 'watcher' | 'reviewer' | 'reader',
  userId: string,
  { orgId, roleplayId = '' }: { readonly orgId: string; readonly roleplayId?: string | undefined },
): Promise<Granted> {
  if (!uuidShape.test(orgId)) throw new RequestRefused('org/not_found')
  const wanted = uuidShape.test(roleplayId) ? eq(roleplay.id, roleplayId) : sql`false`
  const [row] = await db
    .select({
      memberId: member.id,
      role: member.role,
      ownerId: roleplay.ownerId,
      purpose: roleplay.purpose,
      submitted: submission.roleplayId,
      ...secondFactor,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(organizationSettings, eq(organizationSettings.orgId, member.organizationId))
    .leftJoin(roleplay, and(eq(roleplay.orgId, member.organizationId), wanted, isNull(roleplay.erasedAt)))
    .leftJoin(submission, itsSubmission)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  if (!row) throw new RequestRefused('org/not_found')
  const org = await openTo(db, { orgId, userId, ...row })
  const { ownerId } = row
  const preview = row.purpose === 'preview'
  if (who === 'watcher') {
    const until = ownerId === null ? null : await watchingOf(db, { orgId, roleplayId }, userId)
    if (until === null) throw new RequestRefused('roleplay/not_found')
    if (until === 'over') throw new RequestRefused('watch/over')
    // Nothing that hangs on whose it is opens to them.
    return { org, roleplay: null, call: null }
  }
  if (ownerId === userId && who !== 'reviewer')
    return { org, roleplay: { roleplayId, ownerId, as: 'owner', preview }, call: null }
  const mayRead =
    who !== 'owner' &&
    ownerId !== null &&
    // Somebody who is rep and coach does not review what they said themselves.
    ownerId !== userId &&
    row.submitted !== null &&
    org.roles.includes('coach') &&
    (await reaches(db, orgId, 'coach', userId, ownerId))
  if (!mayRead) throw new RequestRefused('roleplay/not_found')
  return { org, roleplay: { roleplayId, ownerId, as: 'coach', preview }, call: null }
}

/** Whether a coach's or manager's scope holds this person. */
export async function reaches(
  db: Queryable,
  orgId: string,
  kind: 'coach' | 'manager',
  readerId: string,
  subjectId: string,
): Promise<boolean> {
  const rows = await db
    .select({ subjectId: scope.subjectId })
    .from(scope)
    .where(
      and(
        eq(scope.orgId, orgId),
        eq(scope.kind, kind),
        eq(scope.readerId, readerId),
        eq(scope.subjectId, subjectId),
      ),
    )
  return rows.length > 0
}
