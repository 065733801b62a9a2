import { signInEndpoints } from '#contract/sign-in.ts'
import { send } from './call.ts'
import { unreadable } from './problem.ts'

/** @returns whether a code is asked for before anybody is signed in */
export async function signIn(email: string, password: string): Promise<{ readonly secondFactor: boolean }> {
  const { method, path, response } = signInEndpoints.signIn
  const answer = response.safeParse(await send(method, path, { email, password }))
  return { secondFactor: answer.data?.secondFactor ?? false }
}

export async function verifyTwoFactor(code: string, trust: boolean): Promise<void> {
  const { method, path } = signInEndpoints.verifyTwoFactor
  await send(method, path, { code, trust })
}

/** The secret for an app as an address, and the codes for when it is lost. */
export async function enableTwoFactor(password: string) {
  const { method, path, response } = signInEndpoints.enableTwoFactor
  const answer = response.safeParse(await send(method, path, { password }))
  if (!answer.success) throw unreadable()
  return answer.data
}

export async function disableTwoFactor(password: string): Promise<void> {
  const { method, path } = signInEndpoints.disableTwoFactor
  await send(method, path, { password })
}

export async function signOut(): Promise<void> {
  await send(signInEndpoints.signOut.method, signInEndpoints.signOut.path, {})
}

export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await send(signInEndpoints.changePassword.method, signInEndpoints.changePassword.path, {
    currentPassword,
    newPassword,
  })
}
