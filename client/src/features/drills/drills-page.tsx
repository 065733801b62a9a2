import { Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { DrillCard } from '#contract/drill.ts'
import { drillsQuery } from '../../api/drill-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { useStartDrill } from '../../api/use-start-drill.ts'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { DrillRow } from './drill-row.tsx'
import classes from './drills.module.css'

/** Every drill: what is due first, then the moments, then the ladder of honest refusals. */
export function DrillsPage() {
  const orgId = useOrgId()
  const { drills } = useSuspenseQuery(drillsQuery(orgId)).data
  const start = useStartDrill()
  const rows = (some: readonly DrillCard[]) => (
    <ul className={classes['rows']}>
      {some.map((drill) => (
        <DrillRow key={drill.id} drill={drill} start={start} />
      ))}
    </ul>
  )
  const due = drills.filter((one) => one.due)
  const moments = drills.filter((one) => !one.due && one.rung === null)
  const ladder = drills.filter((one) => !one.due && one.rung !== null)
  return (
    <Page
      title="Drills"
      lead="One moment, two to five answers, a few minutes. What went well comes back after 2, 7 and 21 days. Only you can see them."
      actions={
        <LinkButton to="/o/$orgId/under-pressure" params={{ orgId }} variant="default">
          Under rising pressure
        </LinkButton>
      }
    >
      {start.isError ? <Failure error={start.error} title="The drill did not start" /> : null}
      {due.length > 0 ? (
        <>
          <Title order={2} mb="sm">
            Due now
          </Title>
          {rows(due)}
        </>
      ) : null}
      {moments.length > 0 ? (
        <>
          <Title order={2} mb="sm">
            One moment
          </Title>
          {rows(moments)}
        </>
      ) : null}
      {ladder.length > 0 ? (
        <>
          <Title order={2}>Collect an honest no</Title>
          <Text mb="sm">
            A refusal loses its weight when it is asked for on purpose. Each step opens once the one before
            went well.
          </Text>
          {rows(ladder)}
        </>
      ) : null}
    </Page>
  )
}
