import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { debriefQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import type { Rejecting } from '../../components/answers/rejecting.ts'

/** Something that a rep answers to their debrief; afterwards it is read again. */
export function useAnswer<T>(roleplayId: string, answer: (orgId: string, about: T) => Promise<unknown>) {
  const orgId = useOrgId()
  return useMutation({
    mutationFn: (about: T) => answer(orgId, about),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: debriefQuery(orgId, roleplayId).queryKey }),
  })
}

type Named = { readonly turn: number; readonly code: string }

/** "Not what I did", and taking it back. */
export function useRejection(roleplayId: string): Rejecting {
  const reject = useAnswer(roleplayId, (orgId, body: Named) =>
    call('rejectBehaviour', { params: { orgId, roleplayId }, body }),
  )
  const restore = useAnswer(roleplayId, (orgId, { turn, code }: Named) =>
    call('restoreBehaviour', { params: { orgId, roleplayId, turn: String(turn), code } }),
  )
  return { reject, restore }
}
