import { useMutation } from '@tanstack/react-query'
import { assignmentQuery, assignmentsKey } from '../../api/assignment-queries.ts'
import { call, type Request } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'

type Body<K extends 'changeAssignment' | 'extendReps' | 'excuseReps' | 'reassignRep' | 'addReps'> =
  Request<K>['body']

export type Act =
  | { readonly name: 'change'; readonly body: Body<'changeAssignment'> }
  | { readonly name: 'extend'; readonly body: Body<'extendReps'> }
  | { readonly name: 'excuse'; readonly body: Body<'excuseReps'> }
  | { readonly name: 'reassign'; readonly body: Body<'reassignRep'> }
  | { readonly name: 'add'; readonly body: Body<'addReps'> }
  | { readonly name: 'withdraw' }

/** What can be done to one assignment; each answers with how it stands afterwards. */
export function useAssignmentActs(assignmentId: string) {
  const orgId = useOrgId()
  const params = { orgId, assignmentId }
  return useMutation({
    mutationFn: (act: Act) => {
      switch (act.name) {
        case 'change':
          return call('changeAssignment', { params, body: act.body })
        case 'extend':
          return call('extendReps', { params, body: act.body })
        case 'excuse':
          return call('excuseReps', { params, body: act.body })
        case 'reassign':
          return call('reassignRep', { params, body: act.body })
        case 'add':
          return call('addReps', { params, body: act.body })
        case 'withdraw':
          return call('withdrawAssignment', { params })
      }
    },
    onSuccess: async (view) => {
      await queryClient.invalidateQueries({ queryKey: assignmentsKey(orgId) })
      queryClient.setQueryData(assignmentQuery(orgId, assignmentId).queryKey, view)
    },
  })
}
export type Acts = ReturnType<typeof useAssignmentActs>
