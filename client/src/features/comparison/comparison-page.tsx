import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { DebriefView } from '#contract/debrief.ts'
import { useOrgId } from '../../api/membership.ts'
import { comparisonQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { Score } from '../../components/score.tsx'
import { counted } from '../../components/when.ts'
import classes from './comparison.module.css'
import { TurnList } from './turn-list.tsx'

const better = { origin: 'Original', retake: 'Retake', neither: 'Neither' } as const
const percent = (value: number) => `${Math.round(value * 100)} %`

function Branch({
  title,
  view,
  fromTurn,
}: {
  readonly title: string
  readonly view: DebriefView
  readonly fromTurn: number
}) {
  const orgId = useOrgId()
  const { start, end } = view.simulatedBelief
  return (
    <Card aria-label={title}>
      <Group justify="space-between">
        <Title order={2}>{title}</Title>
        <LinkButton
          to="/o/$orgId/roleplays/$roleplayId/debrief"
          params={{ orgId, roleplayId: view.roleplay.id }}
          search={{ turn: fromTurn }}
          variant="default"
          size="xs"
        >
          Debrief
        </LinkButton>
      </Group>
      <Text size="sm" c="dimmed">
        {view.roleplay.outcome?.sentence} Simulated belief went from {percent(start)} to {percent(end)}.
      </Text>
      <TurnList turns={view.roleplay.turns.filter(({ n }) => n >= fromTurn)} />
    </Card>
  )
}

/** A retake beside its origin: the beginning once, then both ways on. */
export function ComparisonPage() {
  const orgId = useOrgId()
  const { roleplayId = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(comparisonQuery(orgId, roleplayId))
  const { fromTurn, origin, retake, differences } = data
  const shared = origin.roleplay.turns.filter(({ n }) => n < fromTurn)
  return (
    <Page
      title={`Two ways on from turn ${fromTurn}`}
      lead={retake.roleplay.scenario.title}
      width="wide"
      actions={
        <LinkButton
          to="/o/$orgId/roleplays/$roleplayId/moment"
          params={{ orgId, roleplayId }}
          variant="default"
        >
          Share this moment
        </LinkButton>
      }
    >
      <Stack gap="lg">
        <Card aria-labelledby="differences">
          <Title order={2} id="differences" mb={6}>
            What it changed
          </Title>
          {differences.length === 0 ? (
            <Text>Nothing that can be told apart. The buyer took both much the same way.</Text>
          ) : (
            <ul className={classes['plain']}>
              {differences.map((one) => (
                <li key={one.sentence}>
                  {one.sentence}{' '}
                  <Badge
                    size="sm"
                    color={one.better === 'retake' ? 'pine' : one.better === 'origin' ? 'ochre' : 'gray'}
                  >
                    Better: {better[one.better]}
                  </Badge>
                </li>
              ))}
            </ul>
          )}
          <Table mt="md" maw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Whole conversation</Table.Th>
                <Table.Th scope="col">Original</Table.Th>
                <Table.Th scope="col">Retake</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {retake.scorecard.dimensions.map((dimension) => (
                <Table.Tr key={dimension.id}>
                  <Table.Th scope="row" fw={500}>
                    {dimension.title}
                  </Table.Th>
                  <Table.Td>
                    <Score
                      value={origin.scorecard.dimensions.find(({ id }) => id === dimension.id)?.score ?? null}
                    />
                  </Table.Td>
                  <Table.Td>
                    <Score value={dimension.score} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Card>
        {shared.length > 0 ? (
          <Card tone="quiet" aria-label="The shared beginning">
            <details className={classes['shared']}>
              <summary>
                {counted(shared.length, 'The first turn is the same', 'The first {n} turns are the same')}
              </summary>
              <TurnList turns={shared} />
            </details>
          </Card>
        ) : null}
        <div className={classes['pair']}>
          <Branch title="Original" view={origin} fromTurn={fromTurn} />
          <Branch title="Retake" view={retake} fromTurn={fromTurn} />
        </div>
      </Stack>
    </Page>
  )
}
