import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { teamsKey } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Failure } from '../../components/failure.tsx'
import { TeamList } from './team-list.tsx'

/** The teams, and the form that makes another. */
export function TeamsSection() {
  const orgId = useOrgId()
  const [name, setName] = useState('')
  const ids = useStableId()
  const create = useMutation({
    mutationFn: () =>
      call('createTeam', { params: { orgId }, body: { id: ids.for(name.trim()), name: name.trim() } }),
    onSuccess: async () => {
      ids.forget()
      setName('')
      await queryClient.invalidateQueries({ queryKey: teamsKey(orgId) })
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
      <TeamList />
    </Stack>
  )
}
