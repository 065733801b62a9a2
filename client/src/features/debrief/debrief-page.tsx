import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { RequestFailed } from '../../api/problem.ts'
import { useOrgId } from '../../api/membership.ts'
import { debriefQuery } from '../../api/queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { Debrief } from './debrief.tsx'

/** Scoring is a job of seconds; this often a page that waits for it asks. */
const pollMs = 1_500
/** A model's reading is one of a minute or more. */
const judgePollMs = 5_000

const notEnded = (error: unknown) => error instanceof RequestFailed && error.code === 'roleplay/not_ended'
const notReady = (error: unknown) => error instanceof RequestFailed && error.code === 'scorecard/not_ready'
const isGone = (error: unknown) => error instanceof RequestFailed && error.status === 404

export function DebriefPage() {
  const orgId = useOrgId()
  const { roleplayId = '' } = useParams({ strict: false })
  const debrief = useQuery({
    ...debriefQuery(orgId, roleplayId),
    refetchInterval: ({ state }) => {
      const status = state.data?.scorecard.status
      if (notReady(state.error) || status === 'queued' || status === 'none') return pollMs
      return state.data?.scorecard.judge?.state === 'waiting' ? judgePollMs : false
    },
    throwOnError: isGone,
  })
  if (debrief.data) return <Debrief key={roleplayId} view={debrief.data} />
  if (debrief.isPending) return <PageLoading />
  if (notReady(debrief.error)) {
    return (
      <Page title="Debrief" width="narrow">
        <EmptyState title="The conversation is being read">
          This page shows the debrief as soon as it is ready.
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title="Debrief" width="narrow">
      {notEnded(debrief.error) ? (
        <EmptyState
          title="The conversation is still going on"
          action={
            <LinkButton to="/o/$orgId/roleplays/$roleplayId" params={{ orgId, roleplayId }}>
              Back to the conversation
            </LinkButton>
          }
        >
          The debrief opens once it has ended.
        </EmptyState>
      ) : (
        <Failure error={debrief.error} onRetry={() => void debrief.refetch()} />
      )}
    </Page>
  )
}
