import { Badge, Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentSummary } from '#contract/assignment.ts'
import { assignmentsQuery } from '../../api/assignment-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { kindWords } from '../../components/assigned/state-words.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { counted } from '../../components/when.ts'
import classes from './assignments.module.css'

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
      </Page>
    )
  }
  return (
    <Page
      title="Assignments"
      lead="Who was asked for what, and how far they are. Practice that was not submitted is not in it."
      actions={assign}
    >
      <div role="group" aria-label="Which assignments" className={classes['parts']}>
        {(Object.keys(parts) as Part[]).map((one) => (
          <button key={one} type="button" aria-pressed={one === part} onClick={() => setPart(one)}>
            {parts[one]} <span>{all.filter((each) => partOf(each) === one).length}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <EmptyState title="Nothing here">Choose another part above.</EmptyState>
      ) : (
        <Card style={{ padding: 0 }}>
          <WideTable label={parts[part]} minWidth={320}>
            <Table verticalSpacing="sm" horizontalSpacing="lg">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">What</Table.Th>
                  <Table.Th scope="col" visibleFrom="sm">
                    Due
                  </Table.Th>
                  <Table.Th scope="col">How far</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((one) => (
                  <Row key={one.id} assignment={one} />
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        </Card>
      )}
    </Page>
  )
}

function Row({ assignment }: { readonly assignment: AssignmentSummary }) {
  const orgId = useOrgId()
  const { id, title, kind, campaign, assignedBy, dueAt, zone, overdue } = assignment
  const due = dueWords(dueAt, zone)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
        <TextLink to="/o/$orgId/assignments/$assignmentId" params={{ orgId, assignmentId: id }}>
          {title}
        </TextLink>{' '}
        <Badge size="sm" color={kind === 'assessed' ? 'ochre' : 'gray'}>
          {kindWords[kind]}
        </Badge>
        <Text size="sm" c="dimmed">
          {campaign ? `${campaign.name}: ${campaign.phase}` : `From ${assignedBy}`}
        </Text>
        <Text size="sm" c="dimmed" hiddenFrom="sm">
          Due {due}
        </Text>
      </Table.Th>
      <Table.Td visibleFrom="sm">{due}</Table.Td>
      <Table.Td>
        {farWords(assignment)}
        {overdue > 0 ? (
          <Text size="sm" c="clay">
            {counted(overdue, '{n} past the date', '{n} past the date')}
          </Text>
        ) : null}
      </Table.Td>
    </Table.Tr>
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
