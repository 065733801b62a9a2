import { Button, Group, Text } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { HeldScorings } from '../../components/held-scorings.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { SampleOffer } from '../../components/sample/sample-offer.tsx'
import { WatchInvites } from '../../components/watch-invites.tsx'
import { RealCallsToRate } from './real-calls-to-rate.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueRow } from './queue-row.tsx'
import { askedOf, readQueueSearch, type QueueSearch } from './queue-search.ts'
import { queueParts } from './queue-words.ts'
import classes from './queue.module.css'

/** What reps have handed in, in parts. Nothing else of their practice is here. */
export function QueuePage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const search = readQueueSearch(useSearch({ strict: false }))
  const asked = askedOf(search)
  const queue = useInfiniteQuery({
    queryKey: [orgId, 'reviews', 'pages', asked],
    queryFn: ({ pageParam, signal }) =>
      call(
        'reviewQueue',
        { params: { orgId }, query: { ...asked, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  const change = (changed: QueueSearch) =>
    void navigate({ to: '/o/$orgId/reviews', params: { orgId }, search: changed, replace: true })
  const [first] = queue.data?.pages ?? []
  if (!first) {
    return queue.isError ? (
      <Page title="Reviews">
        <Failure error={queue.error} onRetry={() => void queue.refetch()} />
      </Page>
    ) : (
      <PageLoading />
    )
  }
  const items = queue.data?.pages.flatMap((page) => page.items) ?? []
  const part = queueParts.find((one) => one.part === asked.filter)
  const [next] = items
  const nothingYet = first.people.length === 0
  return (
    <Page
      title="Reviews"
      lead={nothingYet ? undefined : part?.about}
      actions={
        next ? (
          <LinkButton
            to="/o/$orgId/roleplays/$roleplayId/review"
            params={{ orgId, roleplayId: next.roleplayId }}
            search={search}
          >
            Start with the first
          </LinkButton>
        ) : null
      }
    >
      <WatchInvites />
      <RealCallsToRate />
      {nothingYet ? (
        <>
          <EmptyState
            title="Nothing has been submitted yet"
            action={
              <LinkButton to="/o/$orgId/reviews/check" params={{ orgId }} variant="default">
                Try the scorer on a call you know
              </LinkButton>
            }
          >
            When a rep submits a roleplay, it appears here with its transcript. You see nothing before that.
          </EmptyState>
          <SampleOffer />
        </>
      ) : (
        <>
          <QueueFilters view={first} search={search} onChange={change} />
          {queue.isError ? <Failure error={queue.error} onRetry={() => void queue.refetch()} /> : null}
          {items.length === 0 ? (
            <EmptyState title="Nothing here">{part?.empty}</EmptyState>
          ) : (
            <Card className={classes['list'] ?? ''} aria-label="Attempts" aria-busy={queue.isPlaceholderData}>
              <ul>
                {items.map((item) => (
                  <QueueRow key={item.roleplayId} item={item} search={search} />
                ))}
              </ul>
            </Card>
          )}
          {queue.hasNextPage ? (
            <Group justify="center" mt="md">
              <Button
                variant="default"
                loading={queue.isFetchingNextPage}
                onClick={() => void queue.fetchNextPage()}
              >
                Show more
              </Button>
              <Text size="sm" c="dimmed">
                {items.length} of {first.counts[asked.filter]}
              </Text>
            </Group>
          ) : null}
        </>
      )}
      <HeldScorings />
      {nothingYet ? null : (
        <Text size="sm" mt="md">
          <TextLink to="/o/$orgId/reviews/check" params={{ orgId }} underline="always">
            Try the scorer on a call you know
          </TextLink>
          : five lines, yes or no, and where you and it differ.
        </Text>
      )}
    </Page>
  )
}
