import type { Role } from '#contract/ids.ts'
import { readPlace, type ListPlace } from '../../components/list/list-place.ts'

/** What of the list of members stands in its address. */
export type MembersSearch = ListPlace & { readonly role?: Role }

// Named here once more, so that the contract is no part of what the first screen loads.
const known = ['rep', 'coach', 'manager', 'author', 'admin', 'observer'] as const satisfies readonly Role[]

/** The address as it can be used; what cannot is left out. */
export function readMembersSearch(search: Readonly<Record<string, unknown>>): MembersSearch {
  const role = known.find((one) => one === search['role'])
  return { ...readPlace(search), ...(role === undefined ? {} : { role }) }
}
