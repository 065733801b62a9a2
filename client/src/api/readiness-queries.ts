import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { queryClient } from './query-client.ts'

/** What one wrote before a conversation; null where nothing. */
export const readinessQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'readiness', 'of', roleplayId],
    queryFn: ({ signal }) => call('readiness', { params: { orgId, roleplayId } }, signal),
  })

export const readinessListQuery = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: [orgId, 'readiness', 'list'],
    queryFn: ({ signal, pageParam }) =>
      call(
        'readinessList',
        { params: { orgId }, query: pageParam === null ? {} : { cursor: pageParam } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

/** Every page that shows it asks again. */
export const forgetReadiness = (orgId: string) =>
  queryClient.invalidateQueries({ queryKey: [orgId, 'readiness'] })
