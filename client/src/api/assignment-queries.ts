import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Everything about assignments and campaigns begins so: whatever is done to one may show in all of them. */
export const assignmentsKey = (orgId: string) => [orgId, 'assignments'] as const

export const assignableQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'assignable'],
    queryFn: ({ signal }) => call('assignable', { params: { orgId } }, signal),
  })

export const assignmentsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'list'],
    queryFn: ({ signal }) => call('assignments', { params: { orgId } }, signal),
  })

export const assignmentQuery = (orgId: string, assignmentId: string) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'one', assignmentId],
    queryFn: ({ signal }) => call('assignment', { params: { orgId, assignmentId } }, signal),
  })

export const myAssignmentsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'mine'],
    queryFn: ({ signal }) => call('myAssignments', { params: { orgId } }, signal),
  })
