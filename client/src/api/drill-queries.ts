import { queryOptions } from '@tanstack/react-query'
import type { DrillSession } from '#contract/drill.ts'
import { call } from './call.ts'
import { queryClient } from './query-client.ts'

export const drillsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'drills'],
    queryFn: ({ signal }) => call('drills', { params: { orgId } }, signal),
  })

export const drillSessionQuery = (orgId: string, sessionId: string) =>
  queryOptions({
    queryKey: [orgId, 'drill-sessions', sessionId],
    queryFn: ({ signal }) => call('drillSession', { params: { orgId, sessionId } }, signal),
  })

/** What an exercise came to stands in the list as well: it is asked for anew. */
export async function keepSession(orgId: string, session: DrillSession): Promise<void> {
  queryClient.setQueryData(drillSessionQuery(orgId, session.id).queryKey, { session })
  await queryClient.invalidateQueries({ queryKey: drillsQuery(orgId).queryKey })
}
