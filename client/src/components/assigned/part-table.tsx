import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { WideTable } from '../wide-table.tsx'

type Props = {
  readonly label: string
  readonly minWidth: number
  /** Cells of the head. */
  readonly head: ReactNode
  readonly rows: readonly ReactNode[]
  /** Said in place of rows where there are none. */
  readonly empty?: string
}

/** People narrowed to a part of the funnel, a row each. */
export function PartTable({
  label,
  minWidth,
  head,
  rows,
  empty = 'Nobody is here. Choose the chip again to see everybody.',
}: Props) {
  return (
    <>
      <WideTable label={label} minWidth={minWidth}>
        <Table verticalSpacing="sm" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>{head}</Table.Tr>
          </Table.Thead>
          <Table.Tbody>{rows}</Table.Tbody>
        </Table>
      </WideTable>
      {rows.length === 0 ? (
        <Text c="dimmed" p="lg">
          {empty}
        </Text>
      ) : null}
    </>
  )
}
