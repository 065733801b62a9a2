import { Table } from '@mantine/core'
import type { LadderView } from '#contract/ladder.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { likely } from './growth-words.ts'

/** The same figures as rows. */
export function GrowthTable({ ladder: { growth, fewest } }: { readonly ladder: LadderView }) {
  return (
    <details>
      <summary>As a table</summary>
      <WideTable label="Change by dimension" minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Dimension</Table.Th>
              <Table.Th>Scores</Table.Th>
              <Table.Th>First {fewest}, mean</Table.Th>
              <Table.Th>Newest {fewest}, mean</Table.Th>
              <Table.Th>Change, likely</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {growth.map((grown) => (
              <Table.Tr key={grown.id}>
                <Table.Th scope="row">{grown.title}</Table.Th>
                <Table.Td>{grown.n}</Table.Td>
                <Table.Td>{grown.change ? Math.round(grown.change.first) : '–'}</Table.Td>
                <Table.Td>{grown.change ? Math.round(grown.change.newest) : '–'}</Table.Td>
                <Table.Td>{likely(grown) ?? 'too early to say'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </details>
  )
}
