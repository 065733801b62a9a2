import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { RequestFailed } from '../../api/problem.ts'
import { watchedQuery } from '../../api/watch-queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { Watching } from './watching.tsx'

const closed: ReadonlySet<string> = new Set(['watch/over', 'roleplay/not_found'])

/** A running roleplay, for the one person whom its rep has invited. */
export function WatchPage() {
  const orgId = useOrgId()
  const { roleplayId = '' } = useParams({ strict: false })
  const watched = useQuery(watchedQuery(orgId, roleplayId))
  if (watched.data) return <Watching key={roleplayId} watched={watched.data} />
  if (watched.isPending) return <PageLoading />
  const { error } = watched
  return (
    <Page title="Watch a conversation" width="narrow">
      {error instanceof RequestFailed && closed.has(error.code) ? (
        <EmptyState
          title="Nothing to watch here"
          action={
            <LinkButton to="/o/$orgId" params={{ orgId }} variant="default">
              To the first page
            </LinkButton>
          }
        >
          A conversation can be watched while it runs, by whom its rep has invited. This one is over, or its
          rep has ended the watching.
        </EmptyState>
      ) : (
        <Failure error={error} onRetry={() => void watched.refetch()} />
      )}
    </Page>
  )
}
