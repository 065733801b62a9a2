import { Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RejectionRates as Rates } from '#contract/answers.ts'
import { useOrgId } from '../../api/membership.ts'
import { rejectionRatesQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { rejectionFinding } from './rejection-finding.ts'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** How often those who were coded with something said that it is not what they did. */
export function RejectionRates() {
  const found = useQuery(rejectionRatesQuery(useOrgId()))
  return (
    <Card aria-labelledby="rejections">
      <Title order={2} size="h3" id="rejections" mb="xs">
        What reps answer to it here
      </Title>
      {found.isError ? <Failure error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data ? <Shown rates={found.data} /> : null}
    </Card>
  )
}

function Shown({ rates }: { readonly rates: Rates }) {
  const { coder, leastPeople, codes } = rates
  const shown = codes
    .flatMap(({ n, rejected, rate, interval, ...rest }) =>
      n === null || rejected === null || rate === null || interval === null
        ? []
        : [{ ...rest, n, rejected, rate, interval }],
    )
    .toSorted((a, b) => b.rate - a.rate || b.n - a.n)
  return (
    <>
      <Text maw={760}>{rejectionFinding(rates)}</Text>
      {shown.length === 0 ? null : (
        <WideTable label="Rejected behaviours: table" minWidth={420}>
          <Table verticalSpacing={4} mt="xs" style={{ fontVariantNumeric: 'tabular-nums' }}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Read as</Table.Th>
                <Table.Th scope="col">Times read</Table.Th>
                <Table.Th scope="col">Not what I did</Table.Th>
                <Table.Th scope="col">Rate</Table.Th>
                <Table.Th scope="col">90 % interval</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ code, title, n, rejected, rate, interval: [low, high] }) => (
                <Table.Tr key={code}>
                  <Table.Th scope="row" fw={500}>
                    {title}
                  </Table.Th>
                  <Table.Td>{n}</Table.Td>
                  <Table.Td>{rejected}</Table.Td>
                  <Table.Td>{percent(rate)}</Table.Td>
                  <Table.Td>
                    {percent(low)} to {percent(high)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      <Text size="sm" c="dimmed" mt="xs" maw={760}>
        As read by {coder}, in roleplays that are over and in own calls. What was read in fewer than{' '}
        {leastPeople} people is left out. Nobody is named, and most say nothing either way: a rejection counts
        against the reading, its absence not for it.
      </Text>
    </>
  )
}
