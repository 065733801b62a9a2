import { useNavigate, useSearch } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { readEvidenceSearch, type EvidenceSearch } from '../../components/scorecard/evidence-search.ts'

type Change = { readonly [K in keyof EvidenceSearch]?: EvidenceSearch[K] | undefined }

/** What the address says is shown of a call, and how to change it without leaving the page or its place. */
export function useCallSearch(callId: string) {
  const orgId = useOrgId()
  const search = readEvidenceSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (to: Change) =>
    void navigate({
      to: '/o/$orgId/calls/$callId',
      params: { orgId, callId },
      search: readEvidenceSearch({ ...search, ...to }),
      replace: true,
      resetScroll: false,
    })
  return { search, change }
}
