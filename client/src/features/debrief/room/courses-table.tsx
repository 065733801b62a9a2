import { Button, Table } from '@mantine/core'
import type { RoomDebrief } from '#contract/room-debrief.ts'
import type { Show } from '../../../components/transcript/show.ts'
import { WideTable } from '../../../components/wide-table.tsx'
import { sideWords } from './side-words.ts'
import { percent } from './vote-finding.ts'

/** Where everybody stood after each turn, in figures. */
export function CoursesTable({
  room: { members },
  onShow,
}: {
  readonly room: RoomDebrief
  readonly onShow: Show
}) {
  const turns = [...new Set(members.flatMap(({ course }) => course.map(({ turn }) => turn)))].toSorted(
    (a, b) => a - b,
  )
  return (
    <WideTable label="Simulated belief of each" minWidth={160 + members.length * 130}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Turn</Table.Th>
            {members.map(({ id, name }) => (
              <Table.Th key={id} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {turns.map((turn) => (
            <Table.Tr key={turn}>
              <Table.Th scope="row">
                {turn === 0 ? (
                  'Start'
                ) : (
                  <Button variant="subtle" size="compact-sm" mih={28} onClick={() => onShow(turn)}>
                    {turn}
                  </Button>
                )}
              </Table.Th>
              {members.map(({ id, course, sides, leftAt }) => {
                const point = course.find((one) => one.turn === turn)
                const side = sides.findLast((one) => one.turn <= turn)
                const gone = leftAt !== null && leftAt < turn
                return (
                  <Table.Td key={id}>
                    {gone ? 'Had left' : point ? percent(point.belief) : '–'}
                    {!gone && point && side ? `, ${sideWords[side.side].toLowerCase()}` : ''}
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
