import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const packsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'packs'],
    queryFn: ({ signal }) => call('packs', { params: { orgId } }, signal),
  })

export const packQuery = (orgId: string, packId: string) =>
  queryOptions({
    queryKey: [orgId, 'packs', packId],
    queryFn: ({ signal }) => call('pack', { params: { orgId, packId } }, signal),
  })

export const seenQuery = (orgId: string, packId: string) =>
  queryOptions({
    queryKey: [orgId, 'packs', packId, 'seen'],
    queryFn: ({ signal }) => call('seenThings', { params: { orgId, packId } }, signal),
  })

export const packBriefingQuery = (orgId: string, packId: string, scenarioId: string) =>
  queryOptions({
    queryKey: [orgId, 'packs', packId, 'scenarios', scenarioId],
    queryFn: ({ signal }) => call('packBriefing', { params: { orgId, packId, scenarioId } }, signal),
  })
