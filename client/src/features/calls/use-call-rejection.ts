import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { callQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import type { Rejecting } from '../../components/answers/rejecting.ts'

type Named = { readonly turn: number; readonly code: string }

/** "Not what I did" about one's own call, and taking it back; afterwards the call is read again. */
export function useCallRejection(callId: string): Rejecting {
  const orgId = useOrgId()
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: callQuery(orgId, callId).queryKey })
  const reject = useMutation({
    mutationFn: (body: Named) => call('rejectCallBehaviour', { params: { orgId, callId }, body }),
    onSuccess,
  })
  const restore = useMutation({
    mutationFn: ({ turn, code }: Named) =>
      call('restoreCallBehaviour', { params: { orgId, callId, turn: String(turn), code } }),
    onSuccess,
  })
  return { reject, restore }
}
