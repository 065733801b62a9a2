import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const composureQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'composure'],
    queryFn: ({ signal }) => call('composure', { params: { orgId } }, signal),
  })
