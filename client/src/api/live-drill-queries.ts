import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const liveChoicesQuery = (orgId: string, playbookId: string) =>
  queryOptions({
    queryKey: [orgId, 'live-drills', 'choices', playbookId],
    queryFn: ({ signal }) => call('liveChoices', { params: { orgId, playbookId } }, signal),
    gcTime: 0,
  })

/** Looked at once a second while it runs: a room watches it. */
export const liveDrillQuery = (orgId: string, liveDrillId: string) =>
  queryOptions({
    queryKey: [orgId, 'live-drills', 'one', liveDrillId],
    queryFn: ({ signal }) => call('liveDrill', { params: { orgId, liveDrillId } }, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'closed' ? false : 1_000),
  })

/** Some seconds apart, and each phone at its own time, so that a hall does not ask all at once. */
const standingEveryMs = () => 2_000 + Math.random() * 2_000

export const liveStandingQuery = (code: string) =>
  queryOptions({
    queryKey: ['live', code],
    queryFn: ({ signal }) => call('liveStanding', { params: { liveCode: code } }, signal),
    retry: false,
    refetchInterval: ({ state }) =>
      state.status === 'error' || state.data?.state === 'closed' ? false : standingEveryMs(),
  })
