import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { roleplayQuery } from '../../api/queries.ts'
import { useStableId } from '../../api/use-stable-id.ts'

/** Starts what was asked for under an id made here, and opens it. */
export function useStartAsked(assignmentId: string) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids = useStableId()
  return useMutation({
    mutationFn: ({ declared }: { readonly declared: boolean }) =>
      call('startAssigned', {
        params: { orgId, assignmentId },
        body: { roleplayId: ids.for(assignmentId), declared },
      }),
    onSuccess: async (view) => {
      ids.forget()
      queryClient.setQueryData(roleplayQuery(orgId, view.id).queryKey, view)
      await queryClient.invalidateQueries({ queryKey: [orgId, 'roleplays'] })
      await queryClient.invalidateQueries({ queryKey: assignmentsKey(orgId) })
      await navigate({ to: '/o/$orgId/roleplays/$roleplayId', params: { orgId, roleplayId: view.id } })
    },
  })
}
