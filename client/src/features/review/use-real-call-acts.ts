import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { BlindCall, RateRealCall } from '#contract/real-call.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { realCallQuery, realCallsToRateQuery } from '../../api/real-call-queries.ts'

/** What a coach does to a real call; what the server answers is what is shown. */
export function useRealCallActs(realCallId: string) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const params = { orgId, realCallId }
  const put = async (view: BlindCall) => {
    queryClient.setQueryData(realCallQuery(orgId, realCallId).queryKey, view)
    await queryClient.invalidateQueries({ queryKey: realCallsToRateQuery(orgId).queryKey })
  }
  /** One after the other: the last key pressed is the one that stands. */
  const scope = { id: `real call ${realCallId}` }
  const rate = useMutation({
    scope,
    mutationFn: (body: RateRealCall) => call('rateRealCall', { params, body }),
    onSuccess: put,
  })
  const give = useMutation({
    scope,
    mutationFn: (couldTell: boolean) => call('giveRealCall', { params, body: { couldTell } }),
    onSuccess: async (view) => {
      await put(view)
      await navigate({ to: '/o/$orgId/reviews', params: { orgId } })
    },
  })
  return { rate, give }
}
