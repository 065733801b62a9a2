import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const sampleQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'sample'],
    queryFn: ({ signal }) => call('sample', { params: { orgId } }, signal),
    // What is being written becomes more by itself.
    refetchInterval: ({ state: { data } }) =>
      (data?.here ?? data?.beside)?.state === 'pending' ? 5_000 : false,
  })
