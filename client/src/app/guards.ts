import { redirect } from '@tanstack/react-router'
import { RequestFailed } from '../api/problem.ts'
import { meQuery } from '../api/queries.ts'
import { queryClient } from '../api/query-client.ts'

type Where = {
  readonly location: { readonly href: string }
  readonly params: { readonly orgId: string }
}

async function me(next: string | null) {
  try {
    return await queryClient.ensureQueryData(meQuery)
  } catch (error) {
    if (error instanceof RequestFailed && error.code === 'auth/required') {
      throw redirect({ to: '/sign-in', search: next === null ? {} : { next } })
    }
    throw error
  }
}

/** Pages of an organisation: sign in first, change a password that somebody else knows, set up what it asks for. */
export async function signedIn({ location, params }: Where): Promise<void> {
  const { user, organisations } = await me(location.href)
  if (user.mustChangePassword) throw redirect({ to: '/change-password' })
  const asks = organisations.some(({ id, asksTwoFactor }) => asksTwoFactor && id === params.orgId)
  if (asks && !user.twoFactor) throw redirect({ to: '/two-factor', search: { next: location.href } })
}

export async function toFirstOrganisation(): Promise<never> {
  const { organisations } = await me(null)
  const first = organisations[0]
  if (!first)
    throw new RequestFailed(
      'org/not_found',
      'You do not belong to an organisation yet. Ask an admin to add you.',
    )
  throw redirect({ to: '/o/$orgId', params: { orgId: first.id } })
}

/** Somebody who is signed in has nothing to do on the sign-in page. */
export function guestsOnly(): void {
  if (queryClient.getQueryData(meQuery.queryKey)) throw redirect({ to: '/' })
}
