import { signInEndpoints } from '#contract/sign-in.ts'
import { send } from './call.ts'

export async function signIn(email: string, password: string): Promise<void> {
  await send(signInEndpoints.signIn.method, signInEndpoints.signIn.path, { email, password })
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
