import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CohortView } from '#contract/group.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { cohortsQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Failure } from '../../components/failure.tsx'
import { PeopleChooser } from './people-chooser.tsx'

type Props = { readonly cohort: CohortView | null; readonly onClose: () => void }

/** A new cohort, or one as it is to be. */
export function CohortDialog({ cohort, onClose }: Props) {
  const orgId = useOrgId()
  const ids = useStableId()
  const before = cohort?.people.map(({ userId }) => userId) ?? []
  const [name, setName] = useState(cohort?.name ?? '')
  const [startsOn, setStartsOn] = useState(cohort?.startsOn ?? '')
  const [endsOn, setEndsOn] = useState(cohort?.endsOn ?? '')
  const [people, setPeople] = useState<readonly string[]>(before)
  const late = startsOn !== '' && endsOn !== '' && startsOn > endsOn
  const save = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), startsOn: startsOn || null, endsOn: endsOn || null }
      const cohortId = cohort?.id ?? ids.for(body.name)
      if (cohort) await call('changeCohort', { params: { orgId, cohortId }, body })
      else await call('createCohort', { params: { orgId }, body: { id: cohortId, ...body } })
      const add = people.filter((id) => !before.includes(id))
      const remove = before.filter((id) => !people.includes(id))
      if (add.length + remove.length > 0)
        await call('setCohortPeople', { params: { orgId, cohortId }, body: { add, remove } })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: cohortsQuery(orgId).queryKey })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={cohort ? `Cohort ${cohort.name}` : 'New cohort'} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '' && !late) save.mutate()
        }}
      >
        <Stack>
          {save.isError ? <Failure error={save.error} title="Not everything was saved" /> : null}
          <TextInput
            label="Name"
            data-autofocus
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label="Starts on"
              description="Leave it empty for no date."
              value={startsOn}
              onChange={(event) => setStartsOn(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label="Ends on"
              description="The date it prepares for."
              value={endsOn}
              error={late ? 'It cannot end before it starts.' : null}
              onChange={(event) => setEndsOn(event.currentTarget.value)}
            />
          </Group>
          <PeopleChooser label="People" known={cohort?.people ?? []} value={people} onChange={setPeople} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cohort ? 'Keep as it is' : 'Cancel'}
            </Button>
            <Button type="submit" disabled={name.trim() === '' || late} loading={save.isPending}>
              Save the cohort
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
