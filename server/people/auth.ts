import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { organization, twoFactor } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { adminAc, defaultStatements, memberAc } from 'better-auth/plugins/organization/access'
import type { Config } from '../config.ts'
import type { Db } from '../db/db.ts'
import { schema } from '../db/schema/all.ts'
import { originAllowed } from './origin.ts'

/** Set by us on every request that reaches better-auth, whatever the client sent under this name. */
export const clientIpHeader = 'x-conviction-ip'

const access = createAccessControl(defaultStatements)
const plain = access.newRole(memberAc.statements)
/** What the organization plugin lets each of our roles do. What they may do in the product is decided in `authorise`. */
const organizationRoles = {
  rep: plain,
  coach: plain,
  manager: plain,
  author: plain,
  observer: plain,
  admin: access.newRole(adminAc.statements),
}

const hour = 3600

/** Whether cookies carry Secure and the __Host- prefix: they would not come back over plain HTTP. */
export const secureCookies = (config: Pick<Config, 'production' | 'publicUrl'>): boolean =>
  config.production || (config.publicUrl?.startsWith('https:') ?? false)

/** Sign-in by password. Reached only through the allow-list of `sign-in-routes`, and as a library. */
export function createAuth(db: Db, config: Pick<Config, 'production' | 'publicUrl'>, secret: string) {
  const secure = secureCookies(config)
  return betterAuth({
    secret,
    basePath: '/api/auth',
    ...(config.publicUrl === null ? {} : { baseURL: config.publicUrl }),
    trustedOrigins: (request) => {
      const origin = request?.headers.get('origin')
      const host = request?.headers.get('host') ?? undefined
      return origin && originAllowed(config, origin, host) ? [origin] : []
    },
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
    },
    session: { expiresIn: 7 * 24 * hour, updateAge: 24 * hour },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 60,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/change-password': { window: 60, max: 10 },
        '/get-session': false,
      },
    },
    advanced: {
      database: { generateId: 'uuid' },
      // The prefix is in the name below; better-auth's own would be the weaker __Secure-.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-conviction' : 'conviction',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      ipAddress: { ipAddressHeaders: [clientIpHeader] },
    },
    plugins: [
      twoFactor({ issuer: 'Conviction' }),
      organization({
        ac: access,
        roles: organizationRoles,
        creatorRole: 'admin',
        allowUserToCreateOrganization: false,
      }),
    ],
    telemetry: { enabled: false },
    // Its messages name addresses; failures come back as answers anyway.
    logger: { disabled: true },
  })
}

export type Auth = ReturnType<typeof createAuth>
