import * as z from 'zod'
import { role, uuid } from './ids.ts'
import { mailView } from './mail.ts'

const named = z.object({ id: uuid, name: z.string() })
export const address = z.string().trim().toLowerCase().pipe(z.email('This is no e-mail address.').max(254))

/** A way in, as admins see it. `link` opens it; without an address it is for up to `maxUses` people. */
export const inviteView = z.object({
  id: uuid,
  email: z.string().nullable(),
  name: z.string().nullable(),
  roles: z.array(role),
  team: named.nullable(),
  cohort: named.nullable(),
  link: z.string(),
  status: z.enum(['waiting', 'used', 'expired', 'revoked']),
  uses: z.int(),
  maxUses: z.int(),
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  /** The last mail about it; null where none was sent. */
  mail: mailView.pick({ id: true, status: true, reason: true }).nullable(),
})
export type InviteView = z.infer<typeof inviteView>

export const invitesView = z.object({ sends: z.boolean(), invites: z.array(inviteView) })

const into = {
  roles: z.array(role).min(1, 'Choose at least one role.'),
  teamId: uuid.nullable(),
  cohortId: uuid.nullable(),
  days: z.int().min(1).max(90),
}
export const inviteByMail = z.strictObject({
  emails: z.array(address).min(1, 'Give at least one address.').max(100),
  ...into,
  /** Whether to send a mail at once; without, the links are there to be passed on. */
  mail: z.boolean(),
})
export type InviteByMail = z.output<typeof inviteByMail>

export const invitedView = z.object({
  invited: z.array(inviteView),
  skipped: z.array(z.object({ email: z.string(), reason: z.enum(['member', 'invited']) })),
})

/** What anybody who holds the link becomes: never somebody with rights over others. */
export const linkRoles = ['rep', 'observer'] as const
export const inviteByLink = z.strictObject({
  id: uuid,
  ...into,
  roles: z.array(z.enum(linkRoles)).min(1),
  maxUses: z.int().min(1).max(500),
})
export type InviteByLink = z.output<typeof inviteByLink>

/** What who opens an invitation sees. `account`: whether the address has one, so that signing in is asked for. */
export const openInviteView = z.object({
  organisation: z.string(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  roles: z.array(role),
  account: z.enum(['new', 'existing']),
  /** Whether the address is confirmed by a mail first: with a link for several people and a mail server. */
  confirms: z.boolean(),
})
export type OpenInviteView = z.infer<typeof openInviteView>

const password = z.string().min(12, 'Use at least 12 characters.').max(200)
export const acceptInvite = z.strictObject({
  name: z.string().trim().min(1, 'Give your name.').max(120),
  /** Only with a link for several people: else it is the invitation's. */
  email: address.optional(),
  password,
})
export const acceptedInvite = z.object({ email: z.string(), joined: z.boolean() })

export const askPasswordReset = z.strictObject({ email: address })
export const resetPassword = z.strictObject({ password })
