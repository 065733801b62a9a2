import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { assignmentsKey } from './assignment-queries.ts'
import { call, type Request } from './call.ts'

export const campaignTemplatesQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'campaign-templates'],
    queryFn: ({ signal }) => call('campaignTemplates', { params: { orgId } }, signal),
    staleTime: 300_000,
  })

export const campaignsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'campaigns'],
    queryFn: ({ signal }) => call('campaigns', { params: { orgId } }, signal),
  })

export const campaignQuery = (orgId: string, campaignId: string) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'campaigns', campaignId],
    queryFn: ({ signal }) => call('campaign', { params: { orgId, campaignId } }, signal),
  })

export const campaignPeopleQuery = (
  orgId: string,
  campaignId: string,
  asked: Request<'campaignPeople'>['query'],
) =>
  queryOptions({
    queryKey: [...assignmentsKey(orgId), 'campaigns', campaignId, 'people', asked],
    queryFn: ({ signal }) => call('campaignPeople', { params: { orgId, campaignId }, query: asked }, signal),
    placeholderData: keepPreviousData,
  })
