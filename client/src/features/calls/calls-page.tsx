import { useSuspenseQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { callsQuery } from '../../api/queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { CallRow } from './call-row.tsx'
import classes from './calls.module.css'

/** A rep's own imported calls. */
export function CallsPage() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery({
    ...callsQuery(orgId),
    // Scoring is a job of seconds: the list looks again while one of its calls waits.
    refetchInterval: ({ state }) =>
      state.data?.calls.some(({ scorecard }) => scorecard === 'queued') ? 3_000 : false,
  })
  const add = (
    <LinkButton to="/o/$orgId/calls/new" params={{ orgId }}>
      Add a call
    </LinkButton>
  )
  return (
    <Page
      title="Own calls"
      lead="Real calls, scored like practice. Only you can see them."
      actions={data.calls.length > 0 ? add : null}
    >
      {data.calls.length === 0 ? (
        <EmptyState title="Bring a call you had" action={add}>
          Export its transcript from Zoom, Gong, Teams or wherever it was recorded, or paste it. You say who
          is who, names are replaced before anything is stored, and it is scored by the same rubric as your
          practice.
        </EmptyState>
      ) : (
        <ul className={classes['rows']}>
          {data.calls.map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </ul>
      )}
    </Page>
  )
}
