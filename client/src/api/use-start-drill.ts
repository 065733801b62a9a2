import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from './call.ts'
import { keepSession } from './drill-queries.ts'
import { useOrgId } from './membership.ts'
import { useStableId } from './use-stable-id.ts'

/** Starts an exercise under an id made here and opens it. */
export function useStartDrill() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids = useStableId()
  return useMutation({
    mutationFn: (drillId: string) =>
      call('startDrill', { params: { orgId, drillId }, body: { sessionId: ids.for({ drillId }) } }),
    onSuccess: async ({ session }) => {
      ids.forget()
      await keepSession(orgId, session)
      await navigate({ to: '/o/$orgId/drills/$sessionId', params: { orgId, sessionId: session.id } })
    },
  })
}
