import { Button, Group } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { attemptsQuery } from '../../api/queries.ts'
import { AttemptRow } from '../../components/attempt-row.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import classes from './attempts.module.css'

export function AttemptsPage() {
  const orgId = useOrgId()
  const attempts = useSuspenseInfiniteQuery(attemptsQuery(orgId))
  const rows = attempts.data.pages.flatMap(({ roleplays }) => roleplays)
  return (
    <Page
      title="My attempts"
      lead="Only you can see these. What you submit is marked."
      actions={
        <Group gap="xs">
          <LinkButton to="/o/$orgId/levels" params={{ orgId }} variant="default">
            My levels
          </LinkButton>
          <LinkButton to="/o/$orgId/readiness" params={{ orgId }} variant="default">
            Before, and what happened
          </LinkButton>
          <LinkButton to="/o/$orgId/moments" params={{ orgId }} variant="default">
            Shared moments
          </LinkButton>
        </Group>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          title="No attempts yet"
          action={
            <LinkButton to="/o/$orgId" params={{ orgId }}>
              Answer a line
            </LinkButton>
          }
        >
          Every conversation you practise will be here, with what it did to the buyer and where to try again.
        </EmptyState>
      ) : (
        <ul className={classes['rows']}>
          {rows.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} />
          ))}
        </ul>
      )}
      {attempts.hasNextPage ? (
        <Group justify="center" mt="lg">
          <Button
            variant="default"
            loading={attempts.isFetchingNextPage}
            onClick={() => void attempts.fetchNextPage()}
          >
            Show older attempts
          </Button>
        </Group>
      ) : null}
    </Page>
  )
}
