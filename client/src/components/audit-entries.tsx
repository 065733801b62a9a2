import { Button, Group, Table, Text } from '@mantine/core'
import type { AuditEntryView } from '#contract/audit.ts'
import { actionWords, detailWords } from './audit-words.ts'
import { dayAndTime } from './when.ts'
import { ColumnTable } from './column-table.tsx'

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
      <ColumnTable label={label} minWidth={420} columns={['Who and when', 'What', 'About']} spacing="xs">
        {entries.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Th scope="row" fw={500}>
              {nameOf(entry.actor)}
              <Text size="xs" c="dimmed">
                {dayAndTime(entry.at)}
              </Text>
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
      </ColumnTable>
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
