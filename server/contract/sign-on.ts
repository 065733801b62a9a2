import * as z from 'zod'
import { address } from './invite.ts'
import { role, uuid } from './ids.ts'

export const domainName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'Write it like company.com.')

/** A mail domain that signs in at the provider once `record` stands in its DNS as a TXT record. */
export const signOnDomain = z.object({ domain: z.string(), record: z.string(), verified: z.boolean() })

export const signOnView = z.object({
  /** What the provider has to be told as the address that it sends people back to. */
  callback: z.string(),
  connection: z
    .object({
      issuer: z.string(),
      clientId: z.string(),
      enforced: z.boolean(),
      breakGlassUserId: uuid.nullable(),
      joinRoles: z.array(role).nullable(),
      domains: z.array(signOnDomain),
    })
    .nullable(),
})
export type SignOnView = z.infer<typeof signOnView>

/** What who comes without an invitation may become: never somebody with rights over others. */
export const joinRoles = ['rep', 'observer'] as const

export const saveSignOn = z
  .strictObject({
    issuer: z.url({
      protocol: /^https?$/,
      error: 'Write the whole address, such as https://id.company.com.',
    }),
    clientId: z.string().trim().min(1, 'Give the client’s id.').max(300),
    /** Left out: the one that is stored stays. */
    clientSecret: z.string().min(1).max(1_000).optional(),
    enforced: z.boolean(),
    breakGlassUserId: uuid.nullable(),
    joinRoles: z.array(z.enum(joinRoles)).min(1).nullable(),
  })
  .refine(({ enforced, breakGlassUserId }) => !enforced || breakGlassUserId !== null, {
    path: ['breakGlassUserId'],
    message: 'Choose an admin whose password still works when the provider does not.',
  })
export type SaveSignOn = z.output<typeof saveSignOn>

export const addDomain = z.strictObject({ domain: domainName })

export const askSignOn = z.strictObject({ email: address })
/** Where to sign in for this address: null with a password; `only`: with nothing else. */
export const signOnWay = z.object({ start: z.string().nullable(), only: z.boolean() })
