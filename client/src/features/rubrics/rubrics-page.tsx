import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RubricCard } from '#contract/rubric.ts'
import { useOrgId } from '../../api/membership.ts'
import { rubricsQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { ago, counted } from '../../components/when.ts'
import { NewRubric } from './new-rubric.tsx'
import classes from './rubrics.module.css'

function Row({ rubric }: { readonly rubric: RubricCard }) {
  const orgId = useOrgId()
  const { id, title, live, draft, shipped, versions, scenarios } = rubric
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <TextLink to="/o/$orgId/rubrics/$rubricId" params={{ orgId, rubricId: id }}>
          {title}
        </TextLink>
        <Text size="xs" c="dimmed">
          {id}
          {shipped ? ', came with Conviction' : ''}
        </Text>
      </Table.Th>
      <Table.Td>
        <Group gap={6}>
          {live ? <Badge>Live</Badge> : null}
          {draft ? <Badge color="ochre">Draft</Badge> : null}
          {!live && !draft ? <Badge color="gray">Archived</Badge> : null}
        </Group>
        {draft ? (
          <Text size="xs" c="dimmed">
            changed {ago(draft.updatedAt)}
            {draft.by === null ? '' : ` by ${draft.by}`}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        {live ? (
          <>
            {live.version}
            <Text size="xs" c="dimmed" ff="monospace">
              {live.hash.slice(0, 8)}
            </Text>
          </>
        ) : (
          <Text c="dimmed">none</Text>
        )}
      </Table.Td>
      <Table.Td>{versions}</Table.Td>
      <Table.Td>{scenarios}</Table.Td>
    </Table.Tr>
  )
}

/** Every rubric, with what is live and what is being worked on. */
export function RubricsPage() {
  const { data } = useSuspenseQuery(rubricsQuery(useOrgId()))
  const [making, setMaking] = useState(false)
  const { rubrics } = data
  return (
    <Page
      title="Rubrics"
      lead={counted(
        rubrics.length,
        '{n} rubric says what counts in a conversation, and how much.',
        '{n} rubrics say what counts in a conversation, and how much.',
      )}
      actions={
        rubrics.length === 0 ? null : (
          <Button variant="default" onClick={() => setMaking(true)}>
            New rubric
          </Button>
        )
      }
    >
      {rubrics.length === 0 ? (
        <EmptyState title="No rubric yet">
          Rubrics that come with Conviction, and your own, are listed here.
        </EmptyState>
      ) : (
        <Card className={classes['wide'] ?? ''} style={{ padding: 0 }} aria-label="Rubrics">
          <Table verticalSpacing="sm" horizontalSpacing="lg">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Rubric</Table.Th>
                <Table.Th scope="col">State</Table.Th>
                <Table.Th scope="col">Live version</Table.Th>
                <Table.Th scope="col">Versions</Table.Th>
                <Table.Th scope="col">Scenarios</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rubrics.map((rubric) => (
                <Row key={rubric.id} rubric={rubric} />
              ))}
            </Table.Tbody>
          </Table>
        </Card>
      )}
      {making ? <NewRubric rubrics={rubrics} onClose={() => setMaking(false)} /> : null}
    </Page>
  )
}
