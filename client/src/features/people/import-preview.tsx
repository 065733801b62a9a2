import { SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { ImportPreview, ImportRow } from '#contract/people-import.ts'
import { ColumnTable } from '../../components/column-table.tsx'
import { counted } from '../../components/when.ts'

type Status = ImportRow['status']

const statusWords: Readonly<Record<Status, string>> = {
  new: 'New',
  changed: 'Changed',
  same: 'As before',
  wrong: 'Cannot be used',
}
const columnWords: Readonly<Record<string, string>> = { externalId: 'external id' }

/** As many rows as are drawn; the counts are of all. */
const most = 200

/** What importing would do: wrong rows first, since they are what there is something to do about. */
export function ImportPreviewTable({ preview }: { readonly preview: ImportPreview }) {
  const { counts, rows, ignored, newTeams, newCohorts, absent } = preview
  const [status, setStatus] = useState<Status>(
    counts.wrong > 0 ? 'wrong' : counts.new > 0 ? 'new' : counts.changed > 0 ? 'changed' : 'same',
  )
  const isNarrow = useMediaQuery('(max-width: 40em)')
  const shown = rows.filter((row) => row.status === status)
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {`${counts.new} new, ${counts.changed} changed, ${counts.same} as before, ${counts.wrong} that cannot be used.`}
        {absent > 0
          ? ` ${counted(absent, '{n} member is not in the file and stays.', '{n} members are not in the file and stay.')}`
          : ''}
      </Text>
      {ignored.length > 0 ? (
        <Text size="sm" c="dimmed">
          Columns that are not used: {ignored.join(', ')}.
        </Text>
      ) : null}
      {newTeams.length + newCohorts.length > 0 ? (
        <Text size="sm" c="dimmed">
          {[
            newTeams.length > 0 ? `New teams: ${newTeams.join(', ')}.` : '',
            newCohorts.length > 0 ? `New cohorts: ${newCohorts.join(', ')}.` : '',
          ].join(' ')}
        </Text>
      ) : null}
      <SegmentedControl
        aria-label="Which rows"
        value={status}
        onChange={(value) => setStatus(value)}
        data={(Object.keys(statusWords) as Status[]).map((value) => ({
          value,
          label: `${statusWords[value]} (${counts[value]})`,
        }))}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        fullWidth={isNarrow}
        style={isNarrow ? {} : { alignSelf: 'flex-start' }}
      />
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed">
          No rows of this kind.
        </Text>
      ) : (
        <ColumnTable
          label="Rows of the file"
          minWidth={340}
          columns={['Person', status === 'wrong' ? 'What to mend' : 'What happens']}
          spacing="xs"
        >
          {shown.slice(0, most).map((row) => (
            <Table.Tr key={row.line}>
              <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                {row.name || row.email || 'Nobody named'}
                <Text size="xs" c="dimmed">
                  {row.name ? `${row.email} · line ${row.line}` : `Line ${row.line}`}
                </Text>
              </Table.Th>
              <Table.Td>
                {row.errors.map(({ column, message }) => (
                  <Text key={`${column}${message}`} size="sm">
                    {columnWords[column] ?? column}: {message}
                  </Text>
                ))}
                {row.errors.length === 0 ? row.changes.join(' · ') || 'Nothing' : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </ColumnTable>
      )}
      {shown.length > most ? (
        <Text size="sm" c="dimmed">{`The first ${most} of ${shown.length} are shown.`}</Text>
      ) : null}
    </Stack>
  )
}
