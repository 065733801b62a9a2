import { useNavigate, useSearch } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { readDebriefSearch, type DebriefSearch } from './debrief-search.ts'

type Change = { readonly [K in keyof DebriefSearch]?: DebriefSearch[K] | undefined }

/** What the address says is shown, and how to change it without leaving the page or its place. */
export function useDebriefSearch(roleplayId: string) {
  const orgId = useOrgId()
  const search = readDebriefSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (to: Change) =>
    void navigate({
      to: '/o/$orgId/roleplays/$roleplayId/debrief',
      params: { orgId, roleplayId },
      search: readDebriefSearch({ ...search, ...to }),
      replace: true,
      resetScroll: false,
    })
  return { search, change }
}
