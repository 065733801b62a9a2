import { Button, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GroupTeamView } from '#contract/group.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { teamsQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'
import { TeamDialog } from './team-dialog.tsx'

/** Every team with its people, and the form that makes another. */
export function TeamsSection() {
  const orgId = useOrgId()
  const query = teamsQuery(orgId)
  const { data } = useSuspenseQuery(query)
  const [name, setName] = useState('')
  const ids = useStableId()
  const create = useMutation({
    mutationFn: () =>
      call('createTeam', { params: { orgId }, body: { id: ids.for(name.trim()), name: name.trim() } }),
    onSuccess: async () => {
      ids.forget()
      setName('')
      await queryClient.invalidateQueries({ queryKey: query.queryKey })
    },
  })
  return (
    <Stack gap="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') create.mutate()
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label="New team"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>
            Make the team
          </Button>
        </Group>
      </form>
      {create.isError ? <Failure error={create.error} title="The team was not made" /> : null}
      {data.teams.length === 0 ? (
        <EmptyState title="No teams yet">
          Make one above, then say who is in it, who coaches it and who manages it.
        </EmptyState>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          {data.teams.map((team) => (
            <TeamCard key={team.id} team={team} />
          ))}
        </SimpleGrid>
      )}
    </Stack>
  )
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const lines = [
  ['Members', 'member'],
  ['Coached by', 'coach'],
  ['Managed by', 'manager'],
] as const

function TeamCard({ team }: { readonly team: GroupTeamView }) {
  const orgId = useOrgId()
  const [editing, setEditing] = useState(false)
  const remove = useMutation({
    mutationFn: () => call('removeTeam', { params: { orgId, teamId: team.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: teamsQuery(orgId).queryKey }),
  })
  return (
    <Card aria-label={`Team ${team.name}`}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {team.name}
        </Title>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            mih={28}
            variant="subtle"
            aria-label={`Change ${team.name}`}
            onClick={() => setEditing(true)}
          >
            Change
          </Button>
          <RemoveButton
            name={team.name}
            word="Remove"
            title={`Remove ${team.name}`}
            says="Its people stay members. Who reached them through this team alone reaches them no more."
            pending={remove.isPending}
            error={remove.error}
            onRemove={(done) => remove.mutate(undefined, { onSuccess: done })}
          />
        </Group>
      </Group>
      {lines.map(([label, part]) => {
        const names = team.people.filter(({ parts }) => parts.includes(part)).map((one) => one.name)
        return (
          <Text key={part} size="sm" mt={6} style={{ overflowWrap: 'anywhere' }}>
            <Text component="span" c="dimmed" size="sm">
              {label}:{' '}
            </Text>
            {names.length === 0 ? 'nobody yet' : list.format(names)}
          </Text>
        )
      })}
      {editing ? <TeamDialog team={team} onClose={() => setEditing(false)} /> : null}
    </Card>
  )
}
