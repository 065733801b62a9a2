import { Button, Group, Table, Text } from '@mantine/core'
import type { AuditEntryView } from '#contract/audit.ts'
import { actionWords, detailWords } from './audit-words.ts'
import { dayAndTime } from './when.ts'
import { WideTable } from './wide-table.tsx'

type Props = {
  readonly label: string
  readonly entries: readonly AuditEntryView[]
  readonly more: { readonly has: boolean; readonly pending: boolean; readonly load: () => void }
}

const nameOf = (someone: AuditEntryView['actor']) =>
  someone === null ? 'Conviction itself' : (someone.name ?? 'Somebody who has gone')

/** Entries of the record, newest first. */
export function AuditEntries({ label, entries, more }: Props) {
  return (
    <>
      <WideTable label={label} minWidth={560}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">When</Table.Th>
              <Table.Th scope="col">Who</Table.Th>
              <Table.Th scope="col">What</Table.Th>
              <Table.Th scope="col">About</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{dayAndTime(entry.at)}</Table.Td>
                <Table.Th scope="row" fw={500}>
                  {nameOf(entry.actor)}
                </Table.Th>
                <Table.Td>
                  {actionWords(entry.action)}
                  <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {detailWords(entry)}
                  </Text>
                </Table.Td>
                <Table.Td>{entry.person === null ? '' : nameOf(entry.person)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {more.has ? (
        <Group mt="md">
          <Button variant="default" loading={more.pending} onClick={more.load}>
            Show earlier entries
          </Button>
        </Group>
      ) : null}
    </>
  )
}
