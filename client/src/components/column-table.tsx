import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { WideTable } from './wide-table.tsx'

type Props = {
  readonly label: string
  /** Under this many pixels it scrolls sideways instead of getting narrower. */
  readonly minWidth: number
  readonly columns: readonly string[]
  readonly spacing?: 'xs' | 'sm'
  readonly children: ReactNode
}

/** A table of rows under named columns, as wide as it needs. */
export function ColumnTable({ label, minWidth, columns, spacing = 'sm', children }: Props) {
  return (
    <WideTable label={label} minWidth={minWidth}>
      <Table verticalSpacing={spacing}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th scope="col" key={column}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </WideTable>
  )
}
