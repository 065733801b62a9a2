import { Button, Group, Text } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { readinessListQuery } from '../../api/readiness-queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { plansSentence } from './plans-sentence.ts'
import { ReadinessRow } from './readiness-row.tsx'
import classes from './ready.module.css'

/** What one wrote before conversations beside what happened, over time: for one's own reading. */
export function ReadinessPage() {
  const orgId = useOrgId()
  const list = useSuspenseInfiniteQuery(readinessListQuery(orgId))
  const entries = list.data.pages.flatMap((page) => page.entries)
  const sentence = list.hasNextPage ? null : plansSentence(entries)
  return (
    <Page
      title="Before, and what happened"
      lead="What you wrote before conversations. Only you can see it: no coach, no manager, no admin, also after you submit."
      actions={
        <LinkButton to="/o/$orgId/ready" params={{ orgId }} variant="default">
          A real call, or one I am putting off
        </LinkButton>
      }
    >
      {entries.length === 0 ? (
        <EmptyState
          title="Nothing written yet"
          action={
            <LinkButton to="/o/$orgId/scenarios" params={{ orgId }}>
              Choose a scenario
            </LinkButton>
          }
        >
          Before a conversation you can write in 90 seconds what you believe, what you are afraid of and one
          plan. It will be here, beside what happened.
        </EmptyState>
      ) : (
        <>
          {sentence === null ? null : <Text mb="md">{sentence}</Text>}
          <ul className={classes['rows']}>
            {entries.map((entry) => (
              <ReadinessRow key={entry.id} view={entry} />
            ))}
          </ul>
        </>
      )}
      {list.hasNextPage ? (
        <Group justify="center" mt="lg">
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Show older ones
          </Button>
        </Group>
      ) : null}
    </Page>
  )
}
