import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RubricCard } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { slugFrom } from '../../components/writing/slug-from.ts'
import { withValue } from './rubric-source.ts'

type Props = { readonly rubrics: readonly RubricCard[]; readonly onClose: () => void }

/** Begins a rubric from a copy of another, under a name of its own. */
export function NewRubric({ rubrics, onClose }: Props) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState<string>(rubrics[0]?.id ?? '')
  const id = slugFrom(title)
  const taken = rubrics.some((one) => one.id === id)
  const make = useMutation({
    mutationFn: async () => {
      const { source } = await call('rubric', { params: { orgId, rubricId: from } })
      const named = withValue(
        withValue(withValue(source, ['id'], id), ['title'], title.trim()),
        ['version'],
        '1',
      )
      return call('saveRubricDraft', {
        params: { orgId, rubricId: id },
        body: { source: named, revision: 0, copyOf: from },
      })
    },
    onSuccess: () => navigate({ to: '/o/$orgId/rubrics/$rubricId', params: { orgId, rubricId: id } }),
  })
  return (
    <Modal opened onClose={onClose} title="New rubric">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate()
        }}
      >
        <Stack>
          {make.isError ? <Failure error={make.error} /> : null}
          <TextInput
            label="Title"
            data-autofocus
            maxLength={120}
            value={title}
            error={taken ? 'There is a rubric of this name. Choose another.' : undefined}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            label="Start from a copy of"
            allowDeselect={false}
            data={rubrics.map((one) => ({ value: one.id, label: one.title }))}
            value={from}
            onChange={(value) => setFrom(value ?? from)}
          />
          <Text size="sm" c="dimmed">
            It is used once a scenario names it{id === '' ? '' : `, as “${id}”`}.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={id === '' || taken || from === ''} loading={make.isPending}>
              Make the draft
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
