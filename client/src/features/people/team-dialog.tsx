import { Button, Group, Modal, Skeleton, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { teamParts, type GroupTeamView, type TeamPart } from '#contract/group.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { teamsQuery } from '../../api/people-queries.ts'
import { membersQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { PeopleChooser } from './people-chooser.tsx'
import { teamChanges, type Parts } from './team-changes.ts'

type Props = { readonly team: GroupTeamView; readonly onClose: () => void }

const partOf = (team: GroupTeamView, part: TeamPart) =>
  team.people.filter(({ parts }) => parts.includes(part)).map(({ userId }) => userId)

/** A team's name and who is what in it. Only what was changed is sent. */
export function TeamDialog({ team, onClose }: Props) {
  const orgId = useOrgId()
  const members = useQuery(membersQuery(orgId))
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
      await queryClient.invalidateQueries({ queryKey: teamsQuery(orgId).queryKey })
      onClose()
    },
  })
  const all = members.data?.members ?? []
  const choices = {
    member: { label: 'Members', description: 'They practise; what they submit is read here.', from: all },
    coach: {
      label: 'Coaches',
      description: 'They read what members submit. Only people with the role of coach.',
      from: all.filter(({ roles }) => roles.includes('coach')),
    },
    manager: {
      label: 'Managers',
      description: 'They see who has submitted. Only people with the role of manager.',
      from: all.filter(({ roles }) => roles.includes('manager')),
    },
  }
  return (
    <Modal opened onClose={onClose} title={`Team ${team.name}`} size="lg">
      <Stack>
        {save.isError ? <Failure error={save.error} title="Not everything was saved" /> : null}
        {members.isError ? <Failure error={members.error} onRetry={() => void members.refetch()} /> : null}
        <TextInput
          label="Name"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {members.isPending ? <Skeleton h={160} /> : null}
        {members.data
          ? teamParts.map((part) => (
              <PeopleChooser
                key={part}
                {...choices[part]}
                value={chosen[part]}
                onChange={(userIds) => setChosen((before) => ({ ...before, [part]: userIds }))}
              />
            ))
          : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep as it is
          </Button>
          <Button
            disabled={name.trim() === '' || !members.data}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            Save the team
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
