import { Button, Group, Modal, Skeleton, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { teamParts, type GroupTeamView, type TeamPart } from '#contract/group.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { oneTeamQuery, teamsKey } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { PeopleChooser } from './people-chooser.tsx'
import { teamChanges, type Parts } from './team-changes.ts'

type Props = {
  readonly team: Pick<GroupTeamView, 'id' | 'name'>
  readonly onClose: () => void
}

/** Who is in a team is asked for when it is opened: a list names the first of them only. */
export function TeamDialog({ team, onClose }: Props) {
  const whole = useQuery(oneTeamQuery(useOrgId(), team.id))
  return (
    <Modal opened onClose={onClose} title={`Team ${team.name}`} size="lg">
      {whole.isError ? <Failure error={whole.error} onRetry={() => void whole.refetch()} /> : null}
      {whole.isPending ? <Skeleton h={240} /> : null}
      {whole.data ? <TeamForm key={team.id} team={whole.data} onClose={onClose} /> : null}
    </Modal>
  )
}

type FormProps = { readonly team: GroupTeamView; readonly onClose: () => void }

const partOf = (team: GroupTeamView, part: TeamPart) =>
  team.people.filter(({ parts }) => parts.includes(part)).map(({ userId }) => userId)

const choices = {
  member: { label: 'Members', description: 'They practise; what they submit is read here.' },
  coach: {
    label: 'Coaches',
    description: 'They read what members submit. Only people with the role of coach.',
    role: 'coach',
  },
  manager: {
    label: 'Managers',
    description: 'They see who has submitted. Only people with the role of manager.',
    role: 'manager',
  },
} as const

/** A team's name and who is what in it. Only what was changed is sent. */
function TeamForm({ team, onClose }: FormProps) {
  const orgId = useOrgId()
  const [name, setName] = useState(team.name)
  const [chosen, setChosen] = useState<Parts>(() => ({
    member: partOf(team, 'member'),
    coach: partOf(team, 'coach'),
    manager: partOf(team, 'manager'),
  }))
  const save = useMutation({
    mutationFn: async () => {
      const params = { orgId, teamId: team.id }
      if (name.trim() !== team.name) await call('renameTeam', { params, body: { name: name.trim() } })
      const people = teamChanges(team, chosen)
      if (people.length > 0) await call('setTeamPeople', { params, body: { people } })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: teamsKey(orgId) })
      onClose()
    },
  })
  return (
    <Stack>
      {save.isError ? <Failure error={save.error} title="Not everything was saved" /> : null}
      <TextInput
        label="Name"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {teamParts.map((part) => (
        <PeopleChooser
          key={part}
          {...choices[part]}
          known={team.people}
          value={chosen[part]}
          onChange={(userIds) => setChosen((before) => ({ ...before, [part]: userIds }))}
        />
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Keep as it is
        </Button>
        <Button disabled={name.trim() === ''} loading={save.isPending} onClick={() => save.mutate()}>
          Save the team
        </Button>
      </Group>
    </Stack>
  )
}
