import * as z from 'zod'

const ok = z.object({ ok: z.literal(true) })

export const signInBody = z.strictObject({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
})

export const changePasswordBody = z.strictObject({
  currentPassword: z.string().min(1).max(200),
  newPassword: z.string().min(12, 'Use at least 12 characters.').max(200),
})

export const ownPassword = z.strictObject({ password: z.string().min(1).max(200) })
export const verifyTwoFactorBody = z.strictObject({
  /** Six digits of an app, or one of the kept codes. */
  code: z.string().trim().min(6, 'Write the six digits, or one of your kept codes.').max(40),
  /** Whether this browser is asked again within 30 days. */
  trust: z.boolean(),
})

/** The sign-in endpoints that exist; every other path under `/api/auth` answers as if there were nothing. */
export const signInEndpoints = {
  signIn: {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    who: 'nobody',
    body: signInBody,
    /** `secondFactor`: nobody is signed in yet; a code is asked for with `verifyTwoFactor`. */
    response: ok.extend({ secondFactor: z.literal(true).optional() }),
  },
  enableTwoFactor: {
    method: 'POST',
    path: '/api/auth/two-factor',
    who: 'user',
    body: ownPassword,
    /** For an app, and the codes for when it is lost: shown this once. It counts from the first code on. */
    response: z.object({ uri: z.string(), backupCodes: z.array(z.string()) }),
  },
  verifyTwoFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/verify',
    who: 'nobody',
    body: verifyTwoFactorBody,
    response: ok,
  },
  disableTwoFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/disable',
    who: 'user',
    body: ownPassword,
    response: ok,
  },
  signOut: { method: 'POST', path: '/api/auth/sign-out', who: 'nobody', body: undefined, response: ok },
  session: {
    method: 'GET',
    path: '/api/auth/get-session',
    who: 'nobody',
    body: undefined,
    response: z.object({ user: z.object({ id: z.uuid() }).nullable() }),
  },
  changePassword: {
    method: 'POST',
    path: '/api/auth/change-password',
    who: 'user',
    body: changePasswordBody,
    response: ok,
  },
} as const
