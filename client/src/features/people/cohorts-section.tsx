import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CohortView } from '#contract/group.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { cohortsQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { counted, dateOnly } from '../../components/when.ts'
import { CohortDialog } from './cohort-dialog.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'

/** Every cohort with its dates and people. */
export function CohortsSection() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(cohortsQuery(orgId))
  const [making, setMaking] = useState(false)
  const make = <Button onClick={() => setMaking(true)}>New cohort</Button>
  return (
    <Stack gap="lg">
      {data.cohorts.length === 0 ? (
        <EmptyState title="No cohorts yet" action={make}>
          A cohort is everybody who started in May, or everybody who prepares for the sales kick-off.
          Campaigns are given to cohorts and teams.
        </EmptyState>
      ) : (
        <>
          <Group>{make}</Group>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            {data.cohorts.map((cohort) => (
              <CohortCard key={cohort.id} cohort={cohort} />
            ))}
          </SimpleGrid>
        </>
      )}
      {making ? <CohortDialog cohort={null} onClose={() => setMaking(false)} /> : null}
    </Stack>
  )
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const shown = 8

function datesOf({ startsOn, endsOn }: CohortView): string | null {
  if (startsOn && endsOn) return `${dateOnly(startsOn)} to ${dateOnly(endsOn)}`
  if (startsOn) return `From ${dateOnly(startsOn)}`
  return endsOn ? `Until ${dateOnly(endsOn)}` : null
}

function namesOf({ people }: CohortView): string {
  const names = people.slice(0, shown).map(({ name }) => name)
  const more = people.length - names.length
  return list.format(more > 0 ? [...names, counted(more, '{n} more', '{n} more')] : names)
}

function CohortCard({ cohort }: { readonly cohort: CohortView }) {
  const orgId = useOrgId()
  const [editing, setEditing] = useState(false)
  const remove = useMutation({
    mutationFn: () => call('removeCohort', { params: { orgId, cohortId: cohort.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: cohortsQuery(orgId).queryKey }),
  })
  const dates = datesOf(cohort)
  return (
    <Card aria-label={`Cohort ${cohort.name}`}>
      <Group justify="space-between" align="flex-start">
        <div style={{ overflowWrap: 'anywhere' }}>
          <Title order={2} size="h4">
            {cohort.name}
          </Title>
          <Text size="sm" c="dimmed">
            {[dates, counted(cohort.size, '{n} person', '{n} people')].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            mih={28}
            variant="subtle"
            aria-label={`Change ${cohort.name}`}
            onClick={() => setEditing(true)}
          >
            Change
          </Button>
          <RemoveButton
            name={cohort.name}
            word="Remove"
            title={`Remove ${cohort.name}`}
            says="Its people stay members, and what they did stays as it is."
            pending={remove.isPending}
            error={remove.error}
            onRemove={(done) => remove.mutate(undefined, { onSuccess: done })}
          />
        </Group>
      </Group>
      <Text size="sm" mt={6} style={{ overflowWrap: 'anywhere' }}>
        {cohort.people.length === 0 ? 'Nobody yet' : namesOf(cohort)}
      </Text>
      {editing ? <CohortDialog cohort={cohort} onClose={() => setEditing(false)} /> : null}
    </Card>
  )
}
