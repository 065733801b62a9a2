import { queryOptions } from '@tanstack/react-query'
import { assignmentsKey } from './assignment-queries.ts'
import { call } from './call.ts'

export const myRealCallsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'real-calls'],
    queryFn: ({ signal }) => call('myRealCalls', { params: { orgId } }, signal),
  })

export const realCallsToRateQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'reviews', 'real-calls'],
    queryFn: ({ signal }) => call('realCalls', { params: { orgId } }, signal),
  })

export const realCallQuery = (orgId: string, realCallId: string) =>
  queryOptions({
    queryKey: [orgId, 'real-call', realCallId],
    queryFn: ({ signal }) => call('realCall', { params: { orgId, realCallId } }, signal),
    // What is being written must not be replaced under the coach's hands.
    staleTime: Infinity,
    gcTime: 0,
  })
