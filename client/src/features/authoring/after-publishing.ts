import { authoredListQuery } from '../../api/authoring-queries.ts'
import { quickLinesQuery, scenariosQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'

/** What reps can practise with has changed: every list of it is fetched anew. */
export async function afterPublishing(orgId: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: authoredListQuery(orgId).queryKey, exact: true }),
    queryClient.invalidateQueries({ queryKey: scenariosQuery(orgId).queryKey }),
    queryClient.invalidateQueries({ queryKey: quickLinesQuery(orgId).queryKey }),
  ])
}
