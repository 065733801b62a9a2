import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, type Request } from './call.ts'

/** What every list of members, or of teams, is kept under. */
export const membersKey = (orgId: string) => [orgId, 'members'] as const
export const teamsKey = (orgId: string) => [orgId, 'teams'] as const

export const membersQuery = (orgId: string, asked: Request<'members'>['query']) =>
  queryOptions({
    queryKey: [...membersKey(orgId), asked],
    queryFn: ({ signal }) => call('members', { params: { orgId }, query: asked }, signal),
    placeholderData: keepPreviousData,
  })

export const teamsQuery = (orgId: string, asked: Request<'teams'>['query']) =>
  queryOptions({
    queryKey: [...teamsKey(orgId), asked],
    queryFn: ({ signal }) => call('teams', { params: { orgId }, query: asked }, signal),
    placeholderData: keepPreviousData,
  })

export const oneTeamQuery = (orgId: string, teamId: string) =>
  queryOptions({
    queryKey: [...teamsKey(orgId), teamId],
    queryFn: ({ signal }) => call('oneTeam', { params: { orgId, teamId } }, signal),
    // What is being changed must be what is there now.
    staleTime: 0,
    gcTime: 0,
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
