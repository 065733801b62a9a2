import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AuthoredCard } from '#contract/authoring.ts'
import { authoredListQuery, authoredQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { slugFrom } from '../../components/writing/slug-from.ts'

type Props = {
  readonly of: Pick<AuthoredCard, 'kind' | 'id' | 'title'>
  readonly onClose: () => void
}

/** A draft of one's own from another, under a name of its own. */
export function DuplicateDialog({ of: { kind, id: from, title: name }, onClose }: Props) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const [title, setTitle] = useState(kind === 'scenario' ? `${name}, ours` : '')
  const id = slugFrom(title)
  const copy = useMutation({
    mutationFn: () =>
      call('duplicateAuthored', { params: { orgId, kind, id: from }, body: { id, title: title.trim() } }),
    onSuccess: async (view) => {
      queryClient.setQueryData(authoredQuery(orgId, kind, id).queryKey, view)
      await queryClient.invalidateQueries({ queryKey: authoredListQuery(orgId).queryKey, exact: true })
      await navigate({ to: '/o/$orgId/authoring/$kind/$authoredId', params: { orgId, kind, authoredId: id } })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Duplicate ${name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (id !== '') copy.mutate()
        }}
      >
        <Stack>
          {copy.isError ? <Failure error={copy.error} /> : null}
          <TextInput
            label={kind === 'persona' ? 'Name of the new persona' : 'Title of the new scenario'}
            data-autofocus
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            The copy is a draft; nobody practises with it before it is tested and published.
            {id === '' ? '' : ` Its id is “${id}”.`}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={id === ''} loading={copy.isPending}>
              Make the draft
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
