import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const webhooksQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'webhooks'],
    queryFn: ({ signal }) => call('webhooks', { params: { orgId } }, signal),
  })

export const deliveriesQuery = (orgId: string, webhookId: string) =>
  queryOptions({
    queryKey: [orgId, 'webhooks', webhookId, 'deliveries'],
    queryFn: ({ signal }) => call('deliveries', { params: { orgId, webhookId } }, signal),
    // One under way changes by itself, within seconds of its first try.
    refetchInterval: ({ state }) =>
      state.data?.deliveries.some(({ status, tries }) => status === 'queued' && tries === 0) === true
        ? 2_000
        : 30_000,
  })

export const apiKeysQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'api-keys'],
    queryFn: ({ signal }) => call('apiKeys', { params: { orgId } }, signal),
  })

export const calendarFeedQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'calendar-feed'],
    queryFn: ({ signal }) => call('calendarFeed', { params: { orgId } }, signal),
  })
