import { Table } from '@mantine/core'
import { WideTable } from '../../components/wide-table.tsx'
import classes from './agreement.module.css'

const levels = [1, 2, 3, 4, 5] as const

type Props = { readonly counts: readonly (readonly number[])[]; readonly title: string }

/** How often which level met which; the same level on both sides stands out. */
export function ConfusionTable({ counts, title }: Props) {
  return (
    <WideTable label={`${title}: which level met which`} minWidth={380}>
      <Table withTableBorder withColumnBorders className={classes['confusion'] ?? ''}>
        <Table.Caption>
          {title}: ratings by the coach’s level (rows) and the scorer’s (columns).
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Coach \ scorer</Table.Th>
            {levels.map((level) => (
              <Table.Th key={level} scope="col">
                {level}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {levels.map((coach, row) => (
            <Table.Tr key={coach}>
              <Table.Th scope="row">{coach}</Table.Th>
              {levels.map((scorer, column) => (
                <Table.Td key={scorer} className={coach === scorer ? (classes['same'] ?? '') : ''}>
                  {counts[row]?.[column] ?? 0}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}
