import { Button, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { RequestFailed } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { reviewQuery } from '../../api/review-queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { readQueueSearch } from './queue-search.ts'
import { ReviewDesk } from './review-desk.tsx'

const isTaken = (error: unknown) => error instanceof RequestFailed && error.code === 'review/taken'
const isGone = (error: unknown) => error instanceof RequestFailed && error.status === 404

/** One submitted attempt in front of a coach. */
export function ReviewPage() {
  const orgId = useOrgId()
  const { roleplayId = '' } = useParams({ strict: false })
  const search = readQueueSearch(useSearch({ strict: false }))
  const query = reviewQuery(orgId, roleplayId)
  const review = useQuery({ ...query, throwOnError: isGone })
  const takeOver = useMutation({
    mutationFn: () => call('beginReview', { params: { orgId, roleplayId }, body: { takeOver: true } }),
    onSuccess: (view) => queryClient.setQueryData(query.queryKey, view),
  })
  if (review.data) return <ReviewDesk key={roleplayId} view={review.data} search={search} />
  if (review.isPending) return <PageLoading />
  if (!isTaken(review.error)) {
    return (
      <Page title="Review" width="narrow">
        <Failure error={review.error} onRetry={() => void review.refetch()} />
      </Page>
    )
  }
  return (
    <Page title="Review" width="narrow">
      <EmptyState
        title="Another coach is reviewing this attempt"
        action={
          <Group justify="center">
            <LinkButton to="/o/$orgId/reviews" params={{ orgId }} search={search}>
              Back to the queue
            </LinkButton>
            <Button variant="default" loading={takeOver.isPending} onClick={() => takeOver.mutate()}>
              Review it all the same
            </Button>
          </Group>
        }
      >
        They did something here within the last half hour. You would both rate blind; neither sees the other’s
        review before opening the scorecard.
      </EmptyState>
      {takeOver.isError ? <Failure error={takeOver.error} /> : null}
    </Page>
  )
}
