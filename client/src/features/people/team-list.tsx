import { SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { teamsQuery } from '../../api/people-queries.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { FindField } from '../../components/list/find-field.tsx'
import { readPlace, type ListPlace } from '../../components/list/list-place.ts'
import { PageTurner } from '../../components/list/page-turner.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { TeamCard } from './team-card.tsx'

/** Teams by name, a page at a time; page and what is looked for stand in the address. */
export function TeamList() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const place = readPlace(useSearch({ strict: false }))
  const query = useQuery(teamsQuery(orgId, place))
  const go = (search: ListPlace, { replace = false } = {}) =>
    void navigate({
      to: '/o/$orgId/people/$section',
      params: { orgId, section: 'teams' },
      search,
      replace,
      resetScroll: false,
    })
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <PageLoading />
  const { teams, total } = query.data
  if (total === 0 && place.find === undefined)
    return (
      <EmptyState title="No teams yet">
        Make one above, then say who is in it, who coaches it and who manages it.
      </EmptyState>
    )
  return (
    <Stack gap="md" aria-busy={query.isPlaceholderData}>
      <FindField label="Find a team" placeholder="Its name, or somebody’s in it" place={place} onGo={go} />
      {teams.length === 0 ? (
        <EmptyState title="No team found">
          Look for another part of its name, or for somebody in it.
        </EmptyState>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          {teams.map((team) => (
            <TeamCard key={team.id} team={team} />
          ))}
        </SimpleGrid>
      )}
      <PageTurner label="Pages of teams" page={query.data} rows={teams.length} place={place} onGo={go} />
    </Stack>
  )
}
