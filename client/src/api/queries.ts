import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const installQuery = queryOptions({
  queryKey: ['install'],
  queryFn: ({ signal }) => call('install', {}, signal),
  staleTime: Infinity,
})

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call('me', {}, signal),
  staleTime: 60_000,
})

export const scenariosQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'scenarios'],
    queryFn: ({ signal }) => call('scenarios', { params: { orgId } }, signal),
  })

export const briefingQuery = (orgId: string, scenarioId: string) =>
  queryOptions({
    queryKey: [orgId, 'scenarios', scenarioId],
    queryFn: ({ signal }) => call('briefing', { params: { orgId, scenarioId } }, signal),
  })

export const quickLinesQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'quick-lines'],
    queryFn: ({ signal }) => call('quickLines', { params: { orgId } }, signal),
    staleTime: 300_000,
  })

export const attemptsQuery = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: [orgId, 'roleplays'],
    queryFn: ({ signal, pageParam }) =>
      call(
        'myRoleplays',
        { params: { orgId }, query: pageParam === null ? { limit: 20 } : { limit: 20, cursor: pageParam } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

export const recentQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplays', 'recent'],
    queryFn: ({ signal }) => call('myRoleplays', { params: { orgId }, query: { limit: 6 } }, signal),
  })

export const roleplayQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId],
    queryFn: ({ signal }) => call('roleplay', { params: { orgId, roleplayId } }, signal),
    // The socket keeps a live roleplay fresh from here on.
    staleTime: Infinity,
    gcTime: 0,
  })

export const firstWordQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId, 'first-word'],
    queryFn: ({ signal }) => call('firstWord', { params: { orgId, roleplayId } }, signal),
  })

export const debriefQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId, 'debrief'],
    queryFn: ({ signal }) => call('debrief', { params: { orgId, roleplayId } }, signal),
  })

/** A scorecard by its id never changes but for whether it still counts. */
export const scorecardQuery = (orgId: string, roleplayId: string, cardId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId, 'scorecards', cardId],
    queryFn: ({ signal }) => call('scorecard', { params: { orgId, roleplayId, cardId } }, signal),
  })

export const comparisonQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId, 'comparison'],
    queryFn: ({ signal }) => call('comparison', { params: { orgId, roleplayId } }, signal),
  })

export const teamQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'team'],
    queryFn: ({ signal }) => call('team', { params: { orgId } }, signal),
  })

export const rubricsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'rubrics'],
    queryFn: ({ signal }) => call('rubrics', { params: { orgId } }, signal),
  })

export const rubricQuery = (orgId: string, rubricId: string) =>
  queryOptions({
    queryKey: [orgId, 'rubrics', rubricId],
    queryFn: ({ signal }) => call('rubric', { params: { orgId, rubricId } }, signal),
    // What is being written must not be replaced under the author's hands.
    staleTime: Infinity,
    gcTime: 0,
  })

export const organisationQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'organisation'],
    queryFn: ({ signal }) => call('organisation', { params: { orgId } }, signal),
  })

export const agreementQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'agreement'],
    queryFn: ({ signal }) => call('agreement', { params: { orgId } }, signal),
  })

export const scorerQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'scorer'],
    queryFn: ({ signal }) => call('scorerCard', { params: { orgId } }, signal),
    staleTime: Infinity,
  })

export const rejectionRatesQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'scorer', 'rejections'],
    queryFn: ({ signal }) => call('rejectionRates', { params: { orgId } }, signal),
  })

export const scoringFailuresQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'scoring-failures'],
    queryFn: ({ signal }) => call('scoringFailures', { params: { orgId } }, signal),
  })

export const heldScoringsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'held-scorings'],
    queryFn: ({ signal }) => call('heldScorings', { params: { orgId } }, signal),
  })

export const callsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'calls'],
    queryFn: ({ signal }) => call('calls', { params: { orgId } }, signal),
  })

export const callQuery = (orgId: string, callId: string) =>
  queryOptions({
    queryKey: [orgId, 'call', callId],
    queryFn: ({ signal }) => call('call', { params: { orgId, callId } }, signal),
  })

export const momentQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId, 'moment'],
    queryFn: ({ signal }) => call('moment', { params: { orgId, roleplayId } }, signal),
  })

export const momentsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'moments'],
    queryFn: ({ signal }) => call('sharedMoments', { params: { orgId } }, signal),
  })

export const openMomentQuery = (token: string) =>
  queryOptions({
    queryKey: ['moment', token],
    queryFn: ({ signal }) => call('sharedMoment', { params: { token } }, signal),
  })
