import { Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useOrgId } from '../../api/membership.ts'
import { teamQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { dayAndTime } from '../../components/when.ts'

/** Who has submitted. Practice itself is not here, nor how much of it there was. */
export function SubmittedTable() {
  const { data } = useSuspenseQuery(teamQuery(useOrgId()))
  if (data.members.length === 0) return null
  return (
    <Card style={{ padding: 0, overflowX: 'auto' }} aria-label="Team members" tabIndex={0}>
      <Table verticalSpacing="sm" horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Name</Table.Th>
            <Table.Th scope="col">Submitted</Table.Th>
            <Table.Th scope="col">Last submitted</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.members.map((member) => (
            <Table.Tr key={member.userId}>
              <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                {member.name}
              </Table.Th>
              <Table.Td>{member.submitted}</Table.Td>
              <Table.Td>
                {member.lastSubmittedAt === null ? (
                  <Text component="span" c="dimmed">
                    Not yet
                  </Text>
                ) : (
                  dayAndTime(member.lastSubmittedAt)
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
