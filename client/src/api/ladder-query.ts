import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const ladderQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'ladder'],
    queryFn: ({ signal }) => call('ladder', { params: { orgId } }, signal),
  })
