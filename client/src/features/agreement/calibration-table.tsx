import { Table } from '@mantine/core'
import type { DimensionAgreement } from '#contract/agreement.ts'
import { WideTable } from '../../components/wide-table.tsx'
import classes from './agreement.module.css'
import { levelWords } from './words.ts'

type Props = { readonly points: DimensionAgreement['calibration']['points']; readonly title: string }

/** What the scorer gives, and the level that coaches give there on average. */
export function CalibrationTable({ points, title }: Props) {
  return (
    <WideTable label={`${title}: scores and coaches’ levels`} minWidth={320}>
      <Table className={classes['calibration'] ?? ''} aria-label={`${title}: scores and coaches’ levels`}>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row">Score</Table.Th>
            {points.map(({ score }) => (
              <Table.Td key={score}>{score}</Table.Td>
            ))}
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">Coach’s level</Table.Th>
            {points.map(({ score, level }) => (
              <Table.Td key={score}>{levelWords(level)}</Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}
