import { Badge, Group, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CampaignPerson, CampaignView } from '#contract/campaign.ts'
import { campaignPeopleQuery } from '../../api/campaign-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { dueWords } from '../../components/assigned/due.ts'
import { FunnelChips, useFunnelPart } from '../../components/assigned/funnel-chips.tsx'
import { partWords, stageColours } from '../../components/assigned/funnel.ts'
import { PartTable } from '../../components/assigned/part-table.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { FindField } from '../../components/list/find-field.tsx'
import { readPlace, type ListPlace } from '../../components/list/list-place.ts'
import { PageTurner } from '../../components/list/page-turner.tsx'
import { PageLoading } from '../../components/loading.tsx'

/** From so many people on somebody is looked for by name. */
const many = 12

/** Everybody in it whom the reader reaches, a page at a time, narrowed by where they are on the way and by name. */
export function PeopleTable({ view: { id, zone } }: { readonly view: CampaignView }) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const place = readPlace(useSearch({ strict: false }))
  const part = useFunnelPart()
  const ofPart = part === undefined ? {} : { part }
  const query = useQuery(campaignPeopleQuery(orgId, id, { ...place, ...ofPart }))
  const { data: page } = query
  const go = (to: ListPlace, replace = false) =>
    void navigate({ to: '.', search: { ...ofPart, ...to }, replace, resetScroll: false })
  if (query.isError && !page) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  if (!page) return <PageLoading />
  const everybody = page.counts.assigned + page.counts.excused
  if (everybody === 0)
    return (
      <EmptyState title="Nobody whom you reach is in it">
        Who left, or went to another team, is no longer listed here.
      </EmptyState>
    )
  return (
    <Card style={{ padding: 0 }} aria-labelledby="people">
      <Group p="md" pb="xs" gap="sm">
        <Title order={2} size="h3" id="people" w="100%">
          People
        </Title>
        <FunnelChips counts={page.counts} />
        {everybody >= many || place.find !== undefined ? (
          <FindField
            label="Find somebody"
            placeholder="Name"
            place={place}
            onGo={(to, how) => go(to, how.replace)}
          />
        ) : null}
      </Group>
      {query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : null}
      <div aria-busy={query.isPlaceholderData}>
        <PartTable
          label="People in it"
          minWidth={320}
          head={
            <>
              <Table.Th scope="col">Name</Table.Th>
              <Table.Th scope="col">How far</Table.Th>
              <Table.Th scope="col" visibleFrom="sm">
                Next
              </Table.Th>
            </>
          }
          rows={page.people.map((person) => (
            <PersonRow key={person.userId} person={person} zone={zone} />
          ))}
          {...(place.find === undefined ? {} : { empty: 'Nobody of that name is here.' })}
        />
      </div>
      <div style={{ padding: '0 1rem 1rem' }}>
        <PageTurner label="Pages of people" page={page} rows={page.people.length} place={place} onGo={go} />
      </div>
    </Card>
  )
}

function PersonRow({ person, zone }: { readonly person: CampaignPerson; readonly zone: string }) {
  const { name, stage, overdue, done, of, next } = person
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {name}
        {next ? (
          <Text size="xs" c="dimmed" hiddenFrom="sm">
            {next.title}, due {dueWords(next.dueAt, zone)}
          </Text>
        ) : null}
      </Table.Th>
      <Table.Td>
        <Group gap="xs">
          <Badge color={stageColours[stage]} miw="max-content">
            {partWords[stage]}
          </Badge>
          {overdue ? (
            <Badge color="clay" miw="max-content">
              Past a date
            </Badge>
          ) : null}
        </Group>
        {of === 0 ? null : (
          <Text size="sm" c="dimmed">
            {done} of {of} done
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm" style={{ overflowWrap: 'anywhere' }}>
        {next ? (
          <>
            {next.title}
            <Text size="sm" c="dimmed">
              Due {dueWords(next.dueAt, zone)}
            </Text>
          </>
        ) : (
          ''
        )}
      </Table.Td>
    </Table.Tr>
  )
}
