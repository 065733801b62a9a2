import { List, Table, Text, Title } from '@mantine/core'
import type { CampaignView } from '#contract/campaign.ts'
import type { CampaignRealCalls } from '#contract/real-call.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { RealCallTable } from '../../components/assigned/real-call-table.tsx'
import { change, partWords } from '../../components/assigned/real-call-words.ts'
import { Card } from '../../components/card.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { MoveDays } from './move-days-dialog.tsx'

/** Two real calls of each person: how many are in, the change of the group, and whoever was rated. */
export function RealCallsCard({ view }: { readonly view: CampaignView }) {
  const { realCalls, zone } = view
  if (realCalls === null) return null
  const { parts, people, results } = realCalls
  return (
    <Card aria-labelledby="real-calls">
      <Title order={2} size="h3" id="real-calls" mb={4}>
        Real calls at day 0 and day 30
      </Title>
      <List size="sm" spacing={2}>
        {parts.map(({ part, opensAt, dueAt, handedIn }) => (
          <List.Item key={part}>
            {partWords[part]}: from {dueWords(opensAt, zone)} to {dueWords(dueAt, zone)}.{' '}
            {handedIn === null
              ? 'How many are in is shown from three on.'
              : `${handedIn} of ${people} are in.`}
          </List.Item>
        ))}
      </List>
      <MoveDays view={view} parts={parts} />
      <GroupChange realCalls={realCalls} />
      {results.map(({ userId, name, result }) => (
        <details key={userId} style={{ marginTop: '0.75rem', overflowWrap: 'anywhere' }}>
          <summary>{name}</summary>
          <RealCallTable label={`Real calls of ${name}`} result={result} />
        </details>
      ))}
      <Text size="sm" c="dimmed" mt="sm">
        Levels only: no word of a call is here. People choose the calls themselves, and nobody is certified by
        them. A coach opens a pair once both are in or the last date has passed, as one alone would tell its
        day.
      </Text>
    </Card>
  )
}

function GroupChange({ realCalls: { change: dimensions } }: { readonly realCalls: CampaignRealCalls }) {
  const shown = dimensions.filter(({ mean }) => mean !== null)
  if (shown.length === 0)
    return (
      <Text size="sm" mt="sm">
        The change of the group is shown once both calls of three people are rated.
      </Text>
    )
  return (
    <>
      <WideTable label="Change of the group" minWidth={320}>
        <Table verticalSpacing="xs" mt="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Dimension</Table.Th>
              <Table.Th scope="col">Change in levels</Table.Th>
              <Table.Th scope="col">People</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ id, title, n, mean, interval }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={500}>
                  {title}
                </Table.Th>
                <Table.Td>
                  {change(mean ?? 0)}
                  {interval === null ? '' : `, ${change(interval[0])} to ${change(interval[1])}`}
                </Table.Td>
                <Table.Td>{n}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Text size="sm" c="dimmed" mt={6}>
        A change, not an effect: nobody was left out of the programme to compare with. Intervals are of 95 %.
      </Text>
    </>
  )
}
