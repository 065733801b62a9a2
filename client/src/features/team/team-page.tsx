import { NativeSelect, Stack, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { readinessMapQuery } from '../../api/people-queries.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { SampleOffer } from '../../components/sample/sample-offer.tsx'
import { CertifiedList } from './certified-list.tsx'
import { findingOf } from './finding.ts'
import { HeatMap } from './heat-map.tsx'
import { LevelTable } from './level-table.tsx'
import { MapActions } from './map-actions.tsx'
import { SubmittedTable } from './submitted-table.tsx'
import { readTeamSearch } from './team-search.ts'
import { WeakMoment } from './weak-moment.tsx'

const lead = 'What people submitted, and nothing of what they practise. Names are in order of the alphabet.'

/** How a team stands, for those who lead it. */
export function TeamPage() {
  const orgId = useOrgId()
  const roles = useRoles()
  const navigate = useNavigate()
  const { team: wanted } = readTeamSearch(useSearch({ strict: false }))
  const { data: map } = useSuspenseQuery(readinessMapQuery(orgId, wanted))
  const [asTable, setAsTable] = useState(false)
  const { team, teams, people } = map
  const managers = roles.includes('manager') ? <SubmittedTable /> : null
  if (team === null) return <NoTeam>{managers}</NoTeam>
  return (
    <Page
      title={team.name}
      lead={lead}
      width="wide"
      actions={<MapActions teamId={team.id} asTable={asTable} onTable={setAsTable} />}
    >
      <Stack gap="lg">
        {teams.length > 1 ? (
          <NativeSelect
            label="Team"
            maw={320}
            value={team.id}
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ to: '/o/$orgId/team', params: { orgId }, search: { team: value } })
            }
          />
        ) : null}
        {people.length === 0 ? (
          <EmptyState title="Nobody practises in this team yet">
            Once an admin adds reps to the team, their levels stand here as soon as they submit something.
          </EmptyState>
        ) : (
          <>
            <Card aria-label="Readiness map">
              <Title order={2} size="h3" mb="sm">
                {findingOf(map)}
              </Title>
              {asTable ? <LevelTable map={map} /> : <HeatMap map={map} />}
            </Card>
            <WeakMoment map={map} />
            <CertifiedList map={map} />
          </>
        )}
        {managers}
      </Stack>
    </Page>
  )
}

function NoTeam({ children }: { readonly children: React.ReactNode }) {
  const orgId = useOrgId()
  const admin = useRoles().includes('admin')
  return (
    <Page title="Team">
      <Stack gap="lg">
        <EmptyState
          title={admin ? 'There is no team yet' : 'You lead no team yet'}
          action={
            admin ? (
              <LinkButton to="/o/$orgId/people/$section" params={{ orgId, section: 'teams' }}>
                Make a team
              </LinkButton>
            ) : null
          }
        >
          {admin
            ? 'A team has reps, and coaches and managers who see what these submit. Its readiness map stands here.'
            : 'The reps of your team will be listed here with how they stand. An admin decides whom you reach.'}
        </EmptyState>
        {children}
        <SampleOffer />
      </Stack>
    </Page>
  )
}
