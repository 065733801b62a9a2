import { Table } from '@mantine/core'
import type { MapView } from '#contract/readiness-map.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { dateOnly } from '../../components/when.ts'
import { changeWords, levelWords } from './finding.ts'

/** The map as plain rows: every figure with its n and its change. */
export function LevelTable({ map: { skills, people } }: { readonly map: MapView }) {
  return (
    <WideTable label="Levels of the team" minWidth={880}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Name</Table.Th>
            <Table.Th scope="col">Last submitted</Table.Th>
            {skills.map(({ id, title }) => (
              <Table.Th scope="col" key={id}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map(({ userId, name, lastSubmittedAt, cells }) => (
            <Table.Tr key={userId}>
              <Table.Th scope="row" fw={500}>
                {name}
              </Table.Th>
              <Table.Td>{lastSubmittedAt === null ? 'Not yet' : dateOnly(lastSubmittedAt)}</Table.Td>
              {skills.map(({ id }) => {
                const cell = cells.find(({ skill }) => skill === id)
                return (
                  <Table.Td key={id}>
                    {cell === undefined || cell.level === null
                      ? 'no level'
                      : `${levelWords(cell.level)} (n ${cell.n}${cell.change === null ? '' : `, ${changeWords(cell.change)}`})`}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}
