import { Table } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import type { DimensionView } from '#contract/scorecard.ts'
import { lastScore, shownScore } from './bar-finding.ts'
import { chancesTaken } from './score-bar.tsx'

type Props = { readonly dimensions: readonly DimensionView[]; readonly last: DebriefView['lastAttempt'] }

/** The bars' figures, for everybody who would rather read them. */
export const ScoreTable = ({ dimensions, last }: Props) => (
  <Table.ScrollContainer minWidth={520}>
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Dimension</Table.Th>
          <Table.Th scope="col">Score</Table.Th>
          <Table.Th scope="col">Likely</Table.Th>
          <Table.Th scope="col">Level</Table.Th>
          <Table.Th scope="col">Next level from</Table.Th>
          <Table.Th scope="col">Last attempt</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {dimensions.map((dimension) => {
          const { id, title, score, interval, level, target } = dimension
          const shown = shownScore(dimension)
          return (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                {title}
              </Table.Th>
              <Table.Td>{shown ?? (score === null ? 'not assessed' : chancesTaken(dimension))}</Table.Td>
              <Table.Td>
                {shown === null || interval === null
                  ? ''
                  : `${Math.round(interval[0])} to ${Math.round(interval[1])}`}
              </Table.Td>
              <Table.Td>{level ?? ''}</Table.Td>
              <Table.Td>{target?.from ?? ''}</Table.Td>
              <Table.Td>{lastScore(last, id) ?? 'none'}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
)
