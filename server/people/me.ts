import { asc, eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { MeView, updateSettings } from '#contract/people.ts'
import type { Db } from '../db/db.ts'
import { member, organization, organizationSettings, user, userSettings } from '../db/schema/people.ts'
import type { Caller } from './authenticate.ts'
import { parseRoles } from './roles.ts'
import { secondFactorAsked } from './second-factor.ts'

/** Who is signed in, with the organisations and settings that are theirs. */
export async function meOf(db: Db, caller: Caller): Promise<MeView> {
  const organisations = await db
    .select({
      id: organization.id,
      name: organization.name,
      role: member.role,
      demo: organizationSettings.demo,
      policy: organizationSettings.twoFactorFor,
    })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .leftJoin(organizationSettings, eq(organizationSettings.orgId, organization.id))
    .where(eq(member.userId, caller.userId))
    .orderBy(asc(organization.createdAt), asc(organization.id))
  const [account] = await db
    .select({ twoFactor: user.twoFactorEnabled })
    .from(user)
    .where(eq(user.id, caller.userId))
  const [settings] = await db.select().from(userSettings).where(eq(userSettings.userId, caller.userId))
  const views: MeView['organisations'] = []
  for (const { id, name, role, demo, policy } of organisations) {
    const roles = parseRoles(role)
    const asksTwoFactor = await secondFactorAsked(db, { userId: caller.userId, roles, policy })
    views.push({ id, name, roles, demo: demo ?? false, asksTwoFactor })
  }
  return {
    user: {
      id: caller.userId,
      name: caller.name,
      email: caller.email,
      mustChangePassword: settings?.mustChangePassword ?? false,
      twoFactor: account?.twoFactor ?? false,
    },
    organisations: views,
    settings: {
      enterSends: settings?.enterSends ?? true,
      shortcuts: settings?.shortcuts ?? true,
      tourSeen: settings?.tourSeen ?? false,
      zone: settings?.zone ?? null,
    },
  }
}

/** Changes what is given and leaves the rest. */
export async function changeSettings(
  db: Db,
  caller: Caller,
  { enterSends, shortcuts, tourSeen, zone }: z.output<typeof updateSettings>,
): Promise<MeView> {
  const changes = {
    ...(enterSends === undefined ? {} : { enterSends }),
    ...(shortcuts === undefined ? {} : { shortcuts }),
    ...(tourSeen === undefined ? {} : { tourSeen }),
    ...(zone === undefined ? {} : { zone }),
  }
  if (Object.keys(changes).length > 0) {
    await db
      .insert(userSettings)
      .values({ userId: caller.userId, ...changes })
      .onConflictDoUpdate({ target: userSettings.userId, set: changes })
  }
  return meOf(db, caller)
}
