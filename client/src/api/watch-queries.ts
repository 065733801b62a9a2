import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const watchersQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId, 'watchers'],
    queryFn: ({ signal }) => call('watchers', { params: { orgId, roleplayId } }, signal),
  })

export const watchedQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId, 'watched'],
    queryFn: ({ signal }) => call('watched', { params: { orgId, roleplayId } }, signal),
    // The socket keeps it fresh from here on.
    staleTime: Infinity,
    gcTime: 0,
  })

export const watchInvitesQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'watch-invites'],
    queryFn: ({ signal }) => call('watchInvites', { params: { orgId } }, signal),
    // The socket tells of them; this is for a connection that is lost.
    refetchInterval: 60_000,
  })
