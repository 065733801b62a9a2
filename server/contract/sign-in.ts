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

/** The sign-in endpoints that exist; every other path under `/api/auth` answers as if there were nothing. */
export const signInEndpoints = {
  signIn: { method: 'POST', path: '/api/auth/sign-in/email', who: 'nobody', body: signInBody, response: ok },
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
