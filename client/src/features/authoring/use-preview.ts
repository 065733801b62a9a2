import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AuthoredKind } from '#contract/authoring.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { roleplayQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'

/** Opens a roleplay on the draft, or on what is live; it is marked as a preview and leads back here. */
export function usePreview(kind: AuthoredKind, id: string) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids = useStableId()
  return useMutation({
    mutationFn: () =>
      call('previewAuthored', { params: { orgId, kind, id }, body: { roleplayId: ids.for({ kind, id }) } }),
    onSuccess: async (view) => {
      ids.forget()
      queryClient.setQueryData(roleplayQuery(orgId, view.id).queryKey, view)
      await navigate({
        to: '/o/$orgId/roleplays/$roleplayId',
        params: { orgId, roleplayId: view.id },
        search: { draft: `${kind}/${id}` },
      })
    },
  })
}
