import { Badge, Group, Table, Text, Title } from '@mantine/core'
import type { CampaignView } from '#contract/campaign.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { FunnelChips, useFunnelPart } from '../../components/assigned/funnel-chips.tsx'
import { isInPart, partWords, stageColours } from '../../components/assigned/funnel.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { WideTable } from '../../components/wide-table.tsx'

/** Everybody in it whom the reader reaches, narrowed by where they are on the way. */
export function PeopleTable({ view: { people, zone } }: { readonly view: CampaignView }) {
  const part = useFunnelPart()
  if (people.length === 0)
    return (
      <EmptyState title="Nobody whom you reach is in it">
        Who left, or went to another team, is no longer listed here.
      </EmptyState>
    )
  const listed = part === undefined ? people : people.filter((one) => isInPart(part, one))
  return (
    <Card style={{ padding: 0 }} aria-labelledby="people">
      <Group p="md" pb="xs" gap="sm">
        <Title order={2} size="h3" id="people" w="100%">
          People
        </Title>
        <FunnelChips people={people} />
      </Group>
      <WideTable label="People in it" minWidth={320}>
        <Table verticalSpacing="sm" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Name</Table.Th>
              <Table.Th scope="col">How far</Table.Th>
              <Table.Th scope="col" visibleFrom="sm">
                Next
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {listed.map(({ userId, name, stage, overdue, done, of, next }) => (
              <Table.Tr key={userId}>
                <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                  {name}
                  {next ? (
                    <Text size="xs" c="dimmed" hiddenFrom="sm">
                      {next.title}, due {dueWords(next.dueAt, zone)}
                    </Text>
                  ) : null}
                </Table.Th>
                <Table.Td>
                  <Group gap="xs">
                    <Badge color={stageColours[stage]} miw="max-content">
                      {partWords[stage]}
                    </Badge>
                    {overdue ? (
                      <Badge color="clay" miw="max-content">
                        Past a date
                      </Badge>
                    ) : null}
                  </Group>
                  {of === 0 ? null : (
                    <Text size="sm" c="dimmed">
                      {done} of {of} done
                    </Text>
                  )}
                </Table.Td>
                <Table.Td visibleFrom="sm" style={{ overflowWrap: 'anywhere' }}>
                  {next ? (
                    <>
                      {next.title}
                      <Text size="sm" c="dimmed">
                        Due {dueWords(next.dueAt, zone)}
                      </Text>
                    </>
                  ) : (
                    ''
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {listed.length === 0 ? (
        <Text c="dimmed" p="lg">
          Nobody is here. Choose the chip again to see everybody.
        </Text>
      ) : null}
    </Card>
  )
}
