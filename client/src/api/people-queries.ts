import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const teamsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'teams'],
    queryFn: ({ signal }) => call('teams', { params: { orgId } }, signal),
  })

export const cohortsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'cohorts'],
    queryFn: ({ signal }) => call('cohorts', { params: { orgId } }, signal),
  })

export const formerMembersQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'members', 'former'],
    queryFn: ({ signal }) => call('formerMembers', { params: { orgId } }, signal),
  })

export const overviewQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'overview'],
    queryFn: ({ signal }) => call('overview', { params: { orgId } }, signal),
  })

export const readinessMapQuery = (orgId: string, team?: string) =>
  queryOptions({
    queryKey: [orgId, 'readiness-map', team ?? null],
    queryFn: ({ signal }) =>
      call('readinessMap', { params: { orgId }, query: team === undefined ? {} : { team } }, signal),
  })

export const signOnQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'sign-on'],
    queryFn: ({ signal }) => call('signOn', { params: { orgId } }, signal),
  })

export const invitesQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'invites'],
    queryFn: ({ signal }) => call('invites', { params: { orgId } }, signal),
  })

export const outboxQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'mails'],
    queryFn: ({ signal }) => call('outbox', { params: { orgId } }, signal),
    // A mail under way changes by itself.
    refetchInterval: ({ state }) =>
      state.data?.mails.some(({ status }) => status === 'queued') === true ? 5_000 : false,
  })

export type AuditFilter = { readonly userId?: string; readonly kind?: 'seen' | 'changed' }

export const auditQuery = (orgId: string, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [orgId, 'audit', filter],
    queryFn: ({ signal, pageParam }) =>
      call(
        'auditLog',
        { params: { orgId }, query: { ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

export const seenOfMineQuery = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: [orgId, 'seen-of-mine'],
    queryFn: ({ signal, pageParam }) =>
      call(
        'seenOfMine',
        { params: { orgId }, query: pageParam === null ? {} : { cursor: pageParam } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

export const openInviteQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call('openInvite', { params: { token } }, signal),
    retry: false,
  })
