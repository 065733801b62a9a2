import { Button, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { exits as exitKinds, type AuthoredTest, type TestReport as Report } from '#contract/authoring.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { ChecksList } from './checks-list.tsx'
import { CourseMultiples } from './course-multiples.tsx'
import { ExitsBars } from './exits-bars.tsx'
import { exitsFinding, exitWords, last, overallFinding, repWords } from './report-words.ts'

type Props = { readonly test: AuthoredTest; readonly report: Report }

/** How it was done: what the figures are of, and what they are not. */
function basis({ with: other }: AuthoredTest, { seeds, played, readings, lines }: Report): string {
  const stage = other
    ? `${other.kind === 'scenario' ? 'in the scenario' : 'with the persona'} “${other.title}”`
    : 'on a plain stage made for the test'
  const read = readings === 'by-hand' ? 'turns read as a perfect reader would' : 'turns read from their words'
  const said = lines === 'made' ? 'lines made from this scenario' : 'authored lines'
  return `Simulated: ${played} conversations ${stage}, ${seeds} seeds for each rep, ${said}, ${read}.`
}

/** Pictures first, each with a table behind it; then what holds and what does not. */
export function TestReport({ test, report }: Props) {
  const [table, setTable] = useState(false)
  const { reps, seeds, checks } = report
  return (
    <div>
      <Text size="sm">{basis(test, report)}</Text>
      {test.current ? null : (
        <Text size="sm" c="var(--cost)">
          {test.with ? `“${test.with.title}”` : 'The other half'} has changed since. Test again before you
          publish.
        </Text>
      )}
      <ChecksList checks={checks} />
      <Title order={3} mt="lg" mb="xs">
        {overallFinding(reps)}
      </Title>
      <CourseMultiples reps={reps} />
      <Title order={3} mt="lg" mb="xs">
        {exitsFinding(reps, seeds)}
      </Title>
      <ExitsBars reps={reps} seeds={seeds} />
      <Button size="xs" variant="default" mt="md" aria-expanded={table} onClick={() => setTable(!table)}>
        {table ? 'Hide the table' : 'Show as a table'}
      </Button>
      {table ? <Figures report={report} /> : null}
    </div>
  )
}

const two = (value: number) => value.toFixed(2)

function Figures({ report: { reps, seeds } }: { readonly report: Report }) {
  return (
    <WideTable label="Figures of the test, table" minWidth={760}>
      <Table verticalSpacing="xs" aria-label="Figures of the test">
        <Table.Caption>Means of {seeds} seeds, simulated.</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {['Rep', 'Belief, start → end', 'Trust, start → end', 'Exchanges', 'Concerns and facts out'].map(
              (head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ),
            )}
            {exitKinds.map((kind) => (
              <Table.Th key={kind} scope="col">
                {exitWords[kind]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reps.map(({ rep, belief, trust, exchanges, disclosed, exits }) => (
            <Table.Tr key={rep}>
              <Table.Th scope="row" fw={500}>
                {repWords[rep]}
              </Table.Th>
              <Table.Td>
                {two(belief[0] ?? 0)} → {two(last(belief))}
              </Table.Td>
              <Table.Td>
                {two(trust[0] ?? 0)} → {two(last(trust))}
              </Table.Td>
              <Table.Td>{exchanges.toFixed(1)}</Table.Td>
              <Table.Td>{disclosed.toFixed(1)}</Table.Td>
              {exitKinds.map((kind) => (
                <Table.Td key={kind}>{exits[kind] ?? 0}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}
