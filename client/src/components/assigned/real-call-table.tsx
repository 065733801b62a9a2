import { Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import { realCallParts, type RealCallFigure, type RealCallResult } from '#contract/real-call.ts'
import { blindWords, levelWords, partWords, scorerWords } from './real-call-words.ts'

type Props = { readonly label: string; readonly result: RealCallResult }

/** Day 0 beside day 30, dimension by dimension: what coaches gave blind, and what the scorer makes of it. */
export function RealCallTable({ label, result }: Props) {
  return (
    <>
      <Table verticalSpacing={6} layout="fixed" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {realCallParts.map((part) => (
              <Table.Th scope="col" key={part}>
                {partWords[part]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.dimensions.map((one) => (
            // A dimension has a line of its own, so that two columns of words fit a phone.
            <Fragment key={one.id}>
              <Table.Tr style={{ borderBottom: 0 }}>
                <Table.Th scope="rowgroup" colSpan={2} fw={600} pb={0}>
                  {one.title}
                </Table.Th>
              </Table.Tr>
              <Table.Tr>
                {realCallParts.map((part) => (
                  <Table.Td key={part} style={{ verticalAlign: 'top' }}>
                    <Figure of={one[part]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
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
