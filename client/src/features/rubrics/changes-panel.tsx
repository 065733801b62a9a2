import { Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { counted } from '../../components/when.ts'
import { WideTable } from '../../components/wide-table.tsx'

type Props = {
  readonly rubricId: string
  readonly from: string
  readonly to: string
  /** Part of the key where `to` is the draft, which goes on changing. */
  readonly content: string
  readonly title: string
}

/** What differs, field by field. */
export function ChangesPanel({ rubricId, from, to, content, title }: Props) {
  const orgId = useOrgId()
  const { data, error } = useQuery({
    queryKey: [orgId, 'rubrics', rubricId, 'diff', from, to, content],
    queryFn: ({ signal }) => call('rubricDiff', { params: { orgId, rubricId }, query: { from, to } }, signal),
    placeholderData: (before) => before,
  })
  return (
    <Card aria-labelledby="changes">
      <Title order={2} id="changes" mb="sm">
        {title}
      </Title>
      {error ? <Failure error={error} /> : null}
      {data ? (
        <>
          <Text size="sm" c="dimmed">
            {counted(data.changes.length, '{n} change', '{n} changes')} from version {data.from} to version{' '}
            {data.to}.
          </Text>
          {data.changes.length === 0 ? null : (
            <WideTable label={`${title}, table`} minWidth={560}>
              <Table verticalSpacing="xs" aria-label={title}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">Where</Table.Th>
                    <Table.Th scope="col">Before</Table.Th>
                    <Table.Th scope="col">After</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.changes.map((change) => (
                    <Table.Tr key={change.path}>
                      <Table.Th scope="row" fw={500}>
                        {change.where}
                      </Table.Th>
                      <Table.Td>{change.from ?? <Text c="dimmed">not set</Text>}</Table.Td>
                      <Table.Td>{change.to ?? <Text c="dimmed">not set</Text>}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
        </>
      ) : null}
    </Card>
  )
}
