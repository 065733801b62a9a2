import { Button, List, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgreementView } from '#contract/agreement.ts'
import { useMembership, useOrgId, useRoles } from '../../api/membership.ts'
import { agreementQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { counted } from '../../components/when.ts'
import { AgreementTable } from './agreement-table.tsx'
import { DimensionCard } from './dimension-card.tsx'
import { PolicyCard } from './policy-card.tsx'

const title = 'How far the scorer agrees with coaches'

/** Coaches beside coaches and beside the scorer, dimension by dimension. Nobody is named here. */
export function AgreementPage() {
  const { data } = useSuspenseQuery(agreementQuery(useOrgId()))
  const [asTable, setAsTable] = useState(false)
  if (data.ratings === 0)
    return (
      <Page title={title}>
        <NothingYet view={data} />
        <div style={{ marginTop: 'var(--mantine-spacing-lg)' }}>
          <Policy />
        </div>
      </Page>
    )
  return (
    <Page
      title={title}
      lead={leadOf(data)}
      width={asTable ? 'wide' : 'normal'}
      actions={
        <Button variant="default" size="compact-sm" mih={28} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show the pictures' : 'Show as a table'}
        </Button>
      }
    >
      <Stack gap="lg">
        {asTable ? (
          <AgreementTable view={data} />
        ) : (
          data.dimensions.map((one) => (
            <DimensionCard key={one.id} dimension={one} thresholds={data.thresholds} />
          ))
        )}
        <Policy />
        <HowToRead view={data} />
      </Stack>
    </Page>
  )
}

/** Authors see how far scores can be trusted, and have no say in which attempts are reviewed. */
function Policy() {
  const roles = useRoles()
  return roles.includes('coach') || roles.includes('admin') ? <PolicyCard /> : null
}

function leadOf({ ratings, coaches, attempts, reps }: AgreementView): string {
  const given = counted(ratings, '{n} blind rating', '{n} blind ratings')
  const by = counted(coaches, '{n} coach', '{n} coaches')
  const of = counted(attempts, '{n} attempt', '{n} attempts')
  return `${given} by ${by}, on ${of} by ${counted(reps, '{n} rep', '{n} reps')}.`
}

function NothingYet({ view: { thresholds, afterReveal } }: { readonly view: AgreementView }) {
  const demo = useMembership()?.demo ?? false
  return (
    <>
      <EmptyState title="No blind ratings yet">
        {demo ? 'The ratings that came with the demo follow the scorer’s own, so they do not count. ' : null}
        Figures appear here by themselves once coaches have rated. Three things have to happen:
      </EmptyState>
      <Card style={{ marginTop: 'var(--mantine-spacing-lg)' }}>
        <List type="ordered" spacing="sm">
          <List.Item>A rep submits an attempt. Practice that was not submitted is never used.</List.Item>
          <List.Item>
            A coach rates it from 1 to 5 before opening its scorecard. Only such ratings are blind, and only
            blind ones count.
          </List.Item>
          <List.Item>
            From {thresholds.pilot} ratings of a dimension on there is a first figure, from{' '}
            {thresholds.decision} on one to decide by. Where two coaches rate the same attempts, the page also
            shows how far coaches agree with one another: no scorer can be asked to do better.
          </List.Item>
        </List>
        {afterReveal > 0 ? <AfterReveal n={afterReveal} /> : null}
        <CardLink />
      </Card>
    </>
  )
}

function HowToRead({ view }: { readonly view: AgreementView }) {
  const { afterReveal, withdrawnAfterReveal, scorers, thresholds } = view
  return (
    <Card tone="quiet" aria-labelledby="how-to-read">
      <Title order={2} size="h3" id="how-to-read" mb={6}>
        How to read this
      </Title>
      <Text size="sm">
        Weighted kappa and ICC are 1 where two ratings are always the same and 0 where they agree no further
        than chance would have it. The line is the 95 % interval: it comes from drawing whole reps, so it
        needs {thresholds.fewestReps} of them. Retakes and attempts that were not submitted are left out.
      </Text>
      {afterReveal > 0 ? <AfterReveal n={afterReveal} /> : null}
      {withdrawnAfterReveal > 0 ? (
        <Text size="sm" mt="xs">
          {counted(
            withdrawnAfterReveal,
            '{n} blind rating was taken back after its coach had seen the score. It is not counted.',
            '{n} blind ratings were taken back after their coaches had seen the score. They are not counted.',
          )}
        </Text>
      ) : null}
      {view.checks ? (
        <Text size="sm" mt="xs">
          Line by line: on {view.checks.lines} lines of calls that {view.checks.coaches} coaches knew, they
          and the scorer differed on {view.checks.differ}, and coaches called the scorer wrong on{' '}
          {view.checks.wrong}.
        </Text>
      ) : null}
      {scorers.length > 0 ? (
        <Text size="sm" mt="xs">
          Compared with scorecards by{' '}
          {scorers
            .map(({ scorer, attempts }) => `${scorer} (${counted(attempts, '{n} attempt', '{n} attempts')})`)
            .join(', ')}
          .
        </Text>
      ) : null}
      <CardLink />
    </Card>
  )
}

const AfterReveal = ({ n }: { readonly n: number }) => (
  <Text size="sm" mt="xs">
    {counted(
      n,
      '{n} rating was given after its coach had opened the scorecard. It is kept, and not counted here.',
      '{n} ratings were given after their coaches had opened the scorecard. They are kept, and not counted here.',
    )}
  </Text>
)

function CardLink() {
  const orgId = useOrgId()
  return (
    <Text size="sm" mt="sm">
      <TextLink to="/o/$orgId/scorer" params={{ orgId }}>
        What the scorer measures, and where it fails
      </TextLink>
    </Text>
  )
}
