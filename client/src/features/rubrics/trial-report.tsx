import { Table, Text, Title } from '@mantine/core'
import type { RubricReport, RubricTrial } from '#contract/rubric.ts'
import { useOrgId } from '../../api/membership.ts'
import { TextLink } from '../../components/link-button.tsx'
import { counted } from '../../components/when.ts'
import { WideTable } from '../../components/wide-table.tsx'
import classes from './rubrics.module.css'
import { signed, SpreadChart } from './spread-chart.tsx'

const figure = (value: number | null) => (value === null ? 'none' : value.toFixed(1))

function Numbers({ report }: { readonly report: RubricReport }) {
  return (
    <WideTable label="Figures of the trial, table" minWidth={640}>
      <Table verticalSpacing="xs" aria-label="Figures of the trial">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Dimension</Table.Th>
            <Table.Th scope="col">Mean, live</Table.Th>
            <Table.Th scope="col">Mean, draft</Table.Th>
            <Table.Th scope="col">Shift (95 % interval)</Table.Th>
            <Table.Th scope="col">Moved</Table.Th>
            <Table.Th scope="col">Levels up / down</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.dimensions.map(({ id, title, n, before, after, shift, interval, moved, levels }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                {title}
              </Table.Th>
              <Table.Td>{figure(before)}</Table.Td>
              <Table.Td>{figure(after)}</Table.Td>
              <Table.Td>
                {shift === null ? 'none' : signed(shift)}
                {interval ? ` (${signed(interval[0])} to ${signed(interval[1])})` : ''}
              </Table.Td>
              <Table.Td>
                {moved} of {n}
              </Table.Td>
              <Table.Td>
                {levels.up} / {levels.down}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}

type One = RubricReport['largest'][number]

function Name({ one }: { readonly one: One }) {
  const orgId = useOrgId()
  if (one.roleplayId !== null) {
    return (
      <TextLink to="/o/$orgId/roleplays/$roleplayId/debrief" params={{ orgId, roleplayId: one.roleplayId }}>
        A submitted attempt
      </TextLink>
    )
  }
  return <>{one.name ?? 'A submitted attempt'}</>
}

const standing = ({ score, level }: One['before']) =>
  score === null ? 'not assessed' : level === null ? score.toFixed(1) : `${score.toFixed(1)} (level ${level})`

function Largest({ largest }: { readonly largest: RubricReport['largest'] }) {
  if (largest.length === 0) return null
  return (
    <>
      <Title order={3} mt="lg" mb="xs">
        Where it moves most
      </Title>
      <ul className={classes['largest']}>
        {largest.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes
          <li key={index}>
            <Name one={one} />
            <span>
              {one.title}: {standing(one.before)} → {standing(one.after)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function gateSentence({ n, nowPassed, nowFailed, before, after }: RubricReport['gate']): string {
  const now = `${before} of ${n} pass the foundation gate now, ${after} would by this draft.`
  return nowPassed + nowFailed === 0
    ? `The foundation gate decides the same for all ${n}: ${after} pass.`
    : `${now} ${nowPassed} would newly pass, ${nowFailed} no longer.`
}

/** Pictures first, then the numbers behind them. */
export function TrialReport({
  trial,
  report,
}: {
  readonly trial: RubricTrial
  readonly report: RubricReport
}) {
  const { samples, submitted, dimensions, gate, oneThing, largest } = report
  const words = dimensions.every(({ moved, levels }) => moved + levels.up + levels.down === 0)
  return (
    <div>
      <Text size="sm">
        {`${counted(samples, '{n} sample conversation (simulated)', '{n} sample conversations (simulated)')} and ${counted(submitted, '{n} submitted attempt', '{n} submitted attempts')}, compared with version ${trial.against}.`}
      </Text>
      {trial.current ? null : (
        <Text size="sm" c="var(--cost)">
          Another version is live by now. Try it again to compare with that one.
        </Text>
      )}
      {words ? <Text mt="sm">No score moves: only words have changed.</Text> : null}
      <div className={classes['spreads']}>
        {dimensions.map((dimension) => (
          <SpreadChart key={dimension.id} dimension={dimension} />
        ))}
      </div>
      <Numbers report={report} />
      <Text size="sm" mt="sm">
        {gateSentence(gate)}{' '}
        {`${oneThing.changed} of ${oneThing.n} reps would be pointed to another moment to retry.`}
      </Text>
      <Largest largest={largest} />
    </div>
  )
}
