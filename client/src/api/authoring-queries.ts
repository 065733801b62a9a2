import { queryOptions } from '@tanstack/react-query'
import type { AuthoredKind } from '#contract/authoring.ts'
import { call } from './call.ts'

/** Queries of authors; beside the others they would be fetched before the first screen. */
export const authoredListQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'authoring'],
    queryFn: ({ signal }) => call('authoredList', { params: { orgId } }, signal),
  })

export const authoredQuery = (orgId: string, kind: AuthoredKind, id: string) =>
  queryOptions({
    queryKey: [orgId, 'authoring', kind, id],
    queryFn: ({ signal }) => call('authored', { params: { orgId, kind, id } }, signal),
    // What is being written must not be replaced under the author's hands.
    staleTime: Infinity,
    gcTime: 0,
  })

export const interviewQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'authoring', 'interview'],
    queryFn: ({ signal }) => call('interview', { params: { orgId } }, signal),
    staleTime: 300_000,
  })
