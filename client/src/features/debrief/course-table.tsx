import { Button, Table } from '@mantine/core'
import type { CoursePoint } from '#contract/course.ts'
import type { DebriefView } from '#contract/debrief.ts'
import { series } from './course-series.ts'
import type { Show } from '../../components/transcript/show.ts'
import { courseMarks } from './course-marks.ts'

const percent = (value: number) => `${Math.round(value * 100)} %`

const percentOf = (point: CoursePoint | undefined) => (point ? percent(point.belief) : 'over by then')

/** The chart's figures, for everybody who would rather read them. */
export function CourseTable({ view, onChoose }: { readonly view: DebriefView; readonly onChoose: Show }) {
  const marks = courseMarks(view)
  const answers = view.answered?.course ?? null
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Turn</Table.Th>
            {series.map(({ id, label }) => (
              <Table.Th key={id} scope="col">
                {label}
              </Table.Th>
            ))}
            {answers ? <Table.Th scope="col">Belief, with answers</Table.Th> : null}
            <Table.Th scope="col">What moved it</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.course.map((point) => (
            <Table.Tr key={point.turn}>
              <Table.Th scope="row">
                <Button variant="subtle" size="compact-sm" mih={28} onClick={() => onChoose(point.turn)}>
                  {point.turn}
                </Button>
              </Table.Th>
              {series.map(({ id }) => (
                <Table.Td key={id}>{percent(point[id])}</Table.Td>
              ))}
              {answers ? (
                <Table.Td>{percentOf(answers.find(({ turn }) => turn === point.turn))}</Table.Td>
              ) : null}
              <Table.Td>
                {[
                  ...point.causes.map(({ sentence }) => sentence),
                  ...marks.filter(({ turn }) => turn === point.turn).map(({ title }) => title),
                ].join(' ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
