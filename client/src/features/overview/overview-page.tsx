import { Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { OverviewTeam } from '#contract/overview.ts'
import { useOrgId } from '../../api/membership.ts'
import { overviewQuery } from '../../api/people-queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleOffer } from '../../components/sample/sample-offer.tsx'
import { ColumnTable } from '../../components/column-table.tsx'

const dimensions = [
  ['Authenticity', 'authenticity'],
  ['Courage', 'courage'],
  ['Belief transfer', 'beliefTransfer'],
] as const

function Figure({ figure }: { readonly figure: OverviewTeam['courage'] }) {
  if (figure === null)
    return (
      <Text component="span" c="dimmed">
        –
      </Text>
    )
  return (
    <>
      {figure.mean}{' '}
      <Text component="span" size="xs" c="dimmed">
        n = {figure.people}
      </Text>
    </>
  )
}

/** Figures of teams, for those who are shown no person. */
export function OverviewPage() {
  const { data } = useSuspenseQuery(overviewQuery(useOrgId()))
  return (
    <Page
      title="Overview"
      lead={`Means of the newest attempt that each rep submitted. Practice is not in them, and nothing is shown of fewer than ${data.leastPeople} people.`}
    >
      {data.teams.length === 0 ? (
        <>
          <EmptyState title="No teams yet">
            Once an admin has made teams, their figures stand here.
          </EmptyState>
          <SampleOffer />
        </>
      ) : (
        <ColumnTable
          label="Figures of teams"
          minWidth={560}
          columns={['Team', 'Have submitted', ...dimensions.map(([label]) => label)]}
        >
          {data.teams.map((team) => (
            <Table.Tr key={team.id}>
              <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                {team.name}
              </Table.Th>
              <Table.Td>
                {team.submitted === null
                  ? `Fewer than ${data.leastPeople}, or too small a team`
                  : `${team.submitted} of ${team.reps}`}
              </Table.Td>
              {dimensions.map(([label, key]) => (
                <Table.Td key={label}>
                  <Figure figure={team[key]} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </ColumnTable>
      )}
    </Page>
  )
}
