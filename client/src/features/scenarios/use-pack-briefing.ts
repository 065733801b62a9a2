import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Briefing } from '#contract/scenario.ts'
import { useOrgId } from '../../api/membership.ts'
import { packBriefingQuery } from '../../api/pack-queries.ts'

/** A scenario's briefing with the offer that was chosen; while that is on its way, what was there before. */
export function usePackBriefing(own: Briefing, packId: string | null) {
  const orgId = useOrgId()
  const query = useQuery({
    ...packBriefingQuery(orgId, packId ?? '', own.id),
    enabled: packId !== null,
    placeholderData: keepPreviousData,
  })
  return packId === null ? { data: own, error: null } : { data: query.data ?? own, error: query.error }
}
