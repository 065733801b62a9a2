import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Role } from '#contract/ids.ts'
import type { MeView } from '#contract/people.ts'
import { meQuery } from './queries.ts'

export type Membership = MeView['organisations'][number]

/** The organisation in the address; every page below `/o/…` has one. */
export function useOrgId(): string {
  const { orgId } = useParams({ strict: false })
  return orgId ?? ''
}

export function useMe(): MeView {
  return useSuspenseQuery(meQuery).data
}

export function useMembership(): Membership | null {
  const orgId = useOrgId()
  return useMe().organisations.find(({ id }) => id === orgId) ?? null
}

export function useRoles(): readonly Role[] {
  return useMembership()?.roles ?? []
}
