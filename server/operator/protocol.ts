import * as z from 'zod'
import { role } from '#contract/ids.ts'

/*
 * One request line of JSON, one answer line of JSON; after a backup's answer its bytes. Only the commands of this
 * machine's own user speak it, so it may change with any version.
 */

export const request = z.enum(['backup', 'reset-demo-logins', 'reset-demo', 'remove-demo', 'status'])
export type Request = z.output<typeof request>

const login = z.object({
  role,
  email: z.string(),
  password: z.string(),
})

/** What each request is answered with when it worked. */
export const answers = {
  backup: z.object({ bytes: z.int().positive() }),
  'reset-demo-logins': z.object({ logins: z.array(login).nullable() }),
  'reset-demo': z.object({ logins: z.array(login).nullable() }),
  'remove-demo': z.object({ removed: z.boolean() }),
  status: z.object({ migrated: z.boolean(), now: z.iso.datetime() }),
} as const
export type Answers = { readonly [R in Request]: z.output<(typeof answers)[R]> }

export const refusal = z.object({ error: z.string() })
