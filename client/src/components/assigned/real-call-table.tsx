import { Table, Text } from '@mantine/core'
import { realCallParts, type RealCallFigure, type RealCallResult } from '#contract/real-call.ts'
import { WideTable } from '../wide-table.tsx'
import { blindWords, levelWords, partWords, scorerWords } from './real-call-words.ts'

type Props = { readonly label: string; readonly result: RealCallResult }

/** Day 0 beside day 30, dimension by dimension: what coaches gave blind, and what the scorer makes of it. */
export function RealCallTable({ label, result }: Props) {
  return (
    <>
      <WideTable label={label} minWidth={320}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Dimension</Table.Th>
              {realCallParts.map((part) => (
                <Table.Th scope="col" key={part}>
                  {partWords[part]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {result.dimensions.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Th scope="row" fw={500}>
                  {one.title}
                </Table.Th>
                {realCallParts.map((part) => (
                  <Table.Td key={part} style={{ verticalAlign: 'top' }}>
                    <Figure of={one[part]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Text size="sm" c="dimmed" mt={6}>
        {blindWords(result.coaches, result.couldTell)} Intervals are of 90 %.
      </Text>
    </>
  )
}

function Figure({ of }: { readonly of: RealCallFigure | null }) {
  if (of === null) return <Text size="sm">Not handed in</Text>
  return (
    <>
      <Text size="sm">{levelWords(of)}</Text>
      <Text size="xs" c="dimmed">
        {scorerWords(of)}
      </Text>
    </>
  )
}
