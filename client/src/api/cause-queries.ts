import { queryOptions } from '@tanstack/react-query'
import type { CauseView } from '#contract/cause.ts'
import { call } from './call.ts'
import { queryClient } from './query-client.ts'

/** Retakes of the weak moment of one conversation; null where none were begun. */
export const causeQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'cause', roleplayId],
    queryFn: ({ signal }) => call('cause', { params: { orgId, roleplayId } }, signal),
  })

export const keepCause = (orgId: string, roleplayId: string, cause: CauseView | null): void => {
  queryClient.setQueryData(causeQuery(orgId, roleplayId).queryKey, { cause })
}
