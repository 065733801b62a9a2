import * as z from 'zod'
import { orgId, role, uuid } from './ids.ts'
import { pageByName, pageByNameQuery } from './page-by-name.ts'
import { timeZone } from './zone.ts'

export const meView = z.object({
  user: z.object({
    id: uuid,
    name: z.string(),
    email: z.string(),
    mustChangePassword: z.boolean(),
    twoFactor: z.boolean(),
  }),
  organisations: z.array(
    z.object({
      id: orgId,
      name: z.string(),
      roles: z.array(role),
      demo: z.boolean(),
      /** Whether it opens only to who has a second factor. */
      asksTwoFactor: z.boolean(),
    }),
  ),
  /** `tourSeen`: the first steps were put away for good. `zone`: where they first signed in; null until that is known. */
  settings: z.object({
    enterSends: z.boolean(),
    shortcuts: z.boolean(),
    tourSeen: z.boolean(),
    zone: z.string().nullable(),
  }),
})
export type MeView = z.infer<typeof meView>

/** A member as admins, coaches and managers see them; addresses only for admins. */
export const memberView = z.object({
  id: uuid,
  userId: uuid,
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(role),
  submitted: z.int(),
  /** What they are called in the system that members are imported from. */
  externalId: z.string().nullable(),
  twoFactor: z.boolean(),
})
export type MemberView = z.infer<typeof memberView>

/** `find` looks at addresses, too. */
export const membersQuery = z.strictObject({ ...pageByNameQuery, role: role.optional() })
export const memberPage = z.object({ members: z.array(memberView), ...pageByName })
export type MemberPage = z.infer<typeof memberPage>

export const updateMember = z.strictObject({ roles: z.array(role).min(1) })
export const updateSettings = z.strictObject({
  enterSends: z.boolean().optional(),
  shortcuts: z.boolean().optional(),
  tourSeen: z.boolean().optional(),
  zone: timeZone.optional(),
})

/** What a manager sees of practice: who has submitted and passed, never attempt counts of private practice. */
export const teamView = z.object({
  members: z.array(
    z.object({
      userId: uuid,
      name: z.string(),
      submitted: z.int(),
      lastSubmittedAt: z.iso.datetime().nullable(),
    }),
  ),
})
export type TeamView = z.infer<typeof teamView>

/** Who has to have a second factor to open an organisation. */
const twoFactorFor = ['nobody', 'admins', 'everybody'] as const
export type TwoFactorFor = (typeof twoFactorFor)[number]

/** What an admin decides for the whole organisation. `model` is the configured one; null where none is. */
export const organisationView = z.object({
  name: z.string(),
  /** Whether conversations may be sent to the model. Off until an admin switches it on. */
  modelAllowed: z.boolean(),
  model: z.string().nullable(),
  /** The model that reads conversations beside the built-in scorer. */
  judge: z.string().nullable(),
  /** Tokens a month that models may cost this organisation; null for no limit. */
  monthlyTokens: z.int().nullable(),
  /** Tokens since the month began (UTC), in and out. */
  tokens: z.object({ voice: z.int(), judge: z.int(), drafting: z.int() }),
  /** `near` from four fifths of the limit on, `reached` at it; null before and without a limit. */
  tokensNotice: z.enum(['near', 'reached']).nullable(),
  /** Days after which words of practice are erased and figures alone stay; null for never. */
  retentionDays: z.int().nullable(),
  twoFactorFor: z.enum(twoFactorFor),
})
export type OrganisationView = z.infer<typeof organisationView>
export const updateOrganisation = z
  .strictObject({
    modelAllowed: z.boolean().optional(),
    monthlyTokens: z
      .int()
      .min(1_000, 'Give at least 1,000 tokens, or no limit.')
      .max(1_000_000_000_000)
      .nullable()
      .optional(),
    retentionDays: z
      .int()
      .min(30, 'Keep words for at least 30 days, or for ever.')
      .max(3_650, 'Keep words for at most 3,650 days, or for ever.')
      .nullable()
      .optional(),
    twoFactorFor: z.enum(twoFactorFor).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'Name what to change.')
export type UpdateOrganisation = z.infer<typeof updateOrganisation>

export const setupBody = z.strictObject({
  token: z.string().min(20).max(200),
  organisation: z.string().trim().min(1).max(120),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  password: z.string().min(12, 'Use at least 12 characters.').max(200),
})

/** What the sign-in page may know before anyone is signed in. */
export const installView = z.object({
  name: z.string(),
  version: z.string(),
  setupNeeded: z.boolean(),
  demo: z.boolean(),
  /** Whether a forgotten password can be replaced by mail. */
  mails: z.boolean(),
  voice: z.enum(['built-in', 'model']),
})
export type InstallView = z.infer<typeof installView>
