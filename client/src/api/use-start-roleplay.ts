import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call, type Request } from './call.ts'
import { useOrgId } from './membership.ts'
import { roleplayQuery } from './queries.ts'
import { queryClient } from './query-client.ts'
import { useStableId } from './use-stable-id.ts'

type Start = Omit<Request<'startRoleplay'>['body'], 'roleplayId'>

/** Starts a roleplay under an id made here and opens it, or what comes before its first turn. */
export function useStartRoleplay(
  to:
    | '/o/$orgId/roleplays/$roleplayId'
    | '/o/$orgId/roleplays/$roleplayId/ready' = '/o/$orgId/roleplays/$roleplayId',
) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids = useStableId()
  return useMutation({
    mutationFn: (start: Start) =>
      call('startRoleplay', { params: { orgId }, body: { ...start, roleplayId: ids.for(start) } }),
    onSuccess: async (view) => {
      ids.forget()
      queryClient.setQueryData(roleplayQuery(orgId, view.id).queryKey, view)
      await queryClient.invalidateQueries({ queryKey: [orgId, 'roleplays'] })
      await navigate({ to, params: { orgId, roleplayId: view.id } })
    },
  })
}

export type RetakeFrom = {
  readonly roleplayId: string
  readonly fromTurnId: string
  /** What was said then, to start from; empty to start afresh. */
  readonly text?: string
  /** Whom it was said to, where several buyers listen. */
  readonly to?: readonly string[]
}

/** Forks a roleplay before one of the rep's turns and opens the fork. The origin stays as it is. */
export function useRetake(
  prepare?: (retakeId: string, draft: Pick<RetakeFrom, 'to'> & { readonly text: string }) => void,
) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids = useStableId()
  return useMutation({
    mutationFn: ({ roleplayId, fromTurnId }: RetakeFrom) =>
      call('retake', {
        params: { orgId, roleplayId },
        body: { fromTurnId, roleplayId: ids.for({ roleplayId, fromTurnId }) },
      }),
    onSuccess: async (view, { text, to }) => {
      ids.forget()
      if (text !== undefined) prepare?.(view.id, to ? { text, to } : { text })
      queryClient.setQueryData(roleplayQuery(orgId, view.id).queryKey, view)
      await queryClient.invalidateQueries({ queryKey: [orgId, 'roleplays'] })
      await navigate({ to: '/o/$orgId/roleplays/$roleplayId', params: { orgId, roleplayId: view.id } })
    },
  })
}
