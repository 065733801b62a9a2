import { Badge, Box, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentSummary } from '#contract/assignment.ts'
import { assignmentsQuery } from '../../api/assignment-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { OverviewTable } from '../../components/assigned/overview-table.tsx'
import { kindWords } from '../../components/assigned/state-words.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { RoundChips } from '../../components/round-chips.tsx'
import { SampleOffer } from '../../components/sample/sample-offer.tsx'
import { counted } from '../../components/when.ts'

const parts = {
  running: 'Running',
  over: 'Date has passed',
  withdrawn: 'Withdrawn',
} as const
type Part = keyof typeof parts

function partOf({ withdrawn, dueAt }: AssignmentSummary): Part {
  if (withdrawn) return 'withdrawn'
  return Date.parse(dueAt) < Date.now() ? 'over' : 'running'
}

/** Everything that people whom the reader reaches were asked to do. */
export function AssignmentsPage() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(assignmentsQuery(orgId))
  const [part, setPart] = useState<Part>('running')
  const all = data.assignments
  const shown = all.filter((one) => partOf(one) === part)
  const assign = (
    <LinkButton to="/o/$orgId/assignments/new" params={{ orgId }}>
      Assign something
    </LinkButton>
  )
  if (all.length === 0) {
    return (
      <Page title="Assignments">
        <EmptyState title="Nothing has been assigned yet" action={assign}>
          Ask people, teams or cohorts for one conversation by a date: as practice, or assessed with a rule
          for passing.
        </EmptyState>
        <SampleOffer />
      </Page>
    )
  }
  return (
    <Page
      title="Assignments"
      lead="Who was asked for what, and how far they are. Practice that was not submitted is not in it."
      actions={assign}
    >
      <Box mb="md">
        <RoundChips
          label="Which assignments"
          chips={(Object.keys(parts) as Part[]).map((one) => ({
            part: one,
            label: parts[one],
            count: all.filter((each) => partOf(each) === one).length,
          }))}
          chosen={part}
          onChoose={setPart}
        />
      </Box>
      {shown.length === 0 ? (
        <EmptyState title="Nothing here">Choose another part above.</EmptyState>
      ) : (
        <OverviewTable
          label={parts[part]}
          columns={['What', 'When', 'How far']}
          rows={shown.map((one) => ({
            id: one.id,
            name: <Named assignment={one} />,
            when: `Due ${dueWords(one.dueAt, one.zone)}`,
            far: <HowFar assignment={one} />,
          }))}
        />
      )}
    </Page>
  )
}

function Named({ assignment }: { readonly assignment: AssignmentSummary }) {
  const orgId = useOrgId()
  const { id, title, kind, campaign, assignedBy } = assignment
  return (
    <>
      <TextLink to="/o/$orgId/assignments/$assignmentId" params={{ orgId, assignmentId: id }}>
        {title}
      </TextLink>{' '}
      <Badge size="sm" color={kind === 'assessed' ? 'ochre' : 'gray'}>
        {kindWords[kind]}
      </Badge>
      <Text size="sm" c="dimmed">
        {campaign ? `${campaign.name}: ${campaign.phase}` : `From ${assignedBy}`}
      </Text>
    </>
  )
}

function HowFar({ assignment }: { readonly assignment: AssignmentSummary }) {
  const { overdue } = assignment
  return (
    <>
      {farWords(assignment)}
      {overdue > 0 ? (
        <Text size="sm" c="clay">
          {counted(overdue, '{n} past the date', '{n} past the date')}
        </Text>
      ) : null}
    </>
  )
}

/** "2 of 5 passed, 1 submitted". */
export function farWords({ counts, kind }: Pick<AssignmentSummary, 'counts' | 'kind'>): string {
  const asked = counts.upcoming + counts.open + counts.submitted + counts.done + counts.failed
  const done = `${counts.done} of ${asked} ${kind === 'assessed' ? 'passed' : 'done'}`
  const more = [
    counts.submitted > 0 ? `${counts.submitted} submitted` : null,
    counts.failed > 0 ? `${counts.failed} without attempts left` : null,
    counts.excused > 0 ? `${counts.excused} excused` : null,
  ]
  return [done, ...more.filter((one) => one !== null)].join(', ')
}
