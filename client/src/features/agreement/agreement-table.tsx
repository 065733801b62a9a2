import { Table } from '@mantine/core'
import type { AgreementView, DimensionAgreement, FigureView } from '#contract/agreement.ts'
import { Card } from '../../components/card.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { driftWords, figureWords, standingWords } from './words.ts'

const words = (figure: FigureView | undefined): string => (figure ? figureWords(figure) : 'not yet')

function Row({ dimension, view }: { readonly dimension: DimensionAgreement; readonly view: AgreementView }) {
  const { title, n, reps, withScorer, amongCoaches } = dimension
  return (
    <Table.Tr>
      <Table.Th scope="row">{title}</Table.Th>
      <Table.Td>{n}</Table.Td>
      <Table.Td>{reps}</Table.Td>
      <Table.Td>{words(withScorer?.kappa)}</Table.Td>
      <Table.Td>{words(withScorer?.icc)}</Table.Td>
      <Table.Td>{words(withScorer?.bias)}</Table.Td>
      <Table.Td>{amongCoaches.n}</Table.Td>
      <Table.Td>{words(amongCoaches.figures?.kappa)}</Table.Td>
      <Table.Td>{words(amongCoaches.figures?.icc)}</Table.Td>
      <Table.Td>
        {standingWords(dimension, view.thresholds)}. {driftWords(dimension, view.thresholds)}
      </Table.Td>
    </Table.Tr>
  )
}

/** Every figure of the page as numbers. */
export function AgreementTable({ view }: { readonly view: AgreementView }) {
  return (
    <Card style={{ padding: 0 }}>
      <WideTable label="Agreement as a table" minWidth={1080}>
        <Table verticalSpacing="sm" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Dimension</Table.Th>
              <Table.Th scope="col">Ratings</Table.Th>
              <Table.Th scope="col">Reps</Table.Th>
              <Table.Th scope="col">Kappa, scorer</Table.Th>
              <Table.Th scope="col">ICC, scorer</Table.Th>
              <Table.Th scope="col">Bias, levels</Table.Th>
              <Table.Th scope="col">Rated by two</Table.Th>
              <Table.Th scope="col">Kappa, coaches</Table.Th>
              <Table.Th scope="col">ICC, coaches</Table.Th>
              <Table.Th scope="col">Standing and drift</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.dimensions.map((dimension) => (
              <Row key={dimension.id} dimension={dimension} view={view} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  )
}
