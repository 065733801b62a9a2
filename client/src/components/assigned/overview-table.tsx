import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Card } from '../card.tsx'
import { WideTable } from '../wide-table.tsx'

type Row = {
  readonly id: string
  readonly name: ReactNode
  /** When it is: in its own column, and below the name on a phone. */
  readonly when: string
  readonly far: ReactNode
}
type Props = {
  readonly label: string
  readonly columns: readonly [name: string, when: string, far: string]
  readonly rows: readonly Row[]
}

/** What people were asked to do, a row each: what it is, when, and how far they are. */
export function OverviewTable({ label, columns: [name, when, far], rows }: Props) {
  return (
    <Card style={{ padding: 0 }}>
      <WideTable label={label} minWidth={320}>
        <Table verticalSpacing="sm" horizontalSpacing="lg">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{name}</Table.Th>
              <Table.Th scope="col" visibleFrom="sm">
                {when}
              </Table.Th>
              <Table.Th scope="col">{far}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                  {row.name}
                  <Text size="sm" c="dimmed" hiddenFrom="sm">
                    {row.when}
                  </Text>
                </Table.Th>
                <Table.Td visibleFrom="sm">{row.when}</Table.Td>
                <Table.Td>{row.far}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  )
}
