import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuthoredView } from '#contract/authoring.ts'
import { authoredQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { afterPublishing } from './after-publishing.ts'

type Props = {
  readonly view: AuthoredView
  readonly hash: string
  readonly revision: number
  readonly onClose: () => void
}

/** The last step: what it means, and why it was done. */
export function PublishDialog({ view, hash, revision, onClose }: Props) {
  const orgId = useOrgId()
  const [note, setNote] = useState('')
  const { kind, id } = view
  const publish = useMutation({
    mutationFn: () =>
      call('publishAuthored', { params: { orgId, kind, id }, body: { hash, revision, note } }),
    onSuccess: async (next) => {
      queryClient.setQueryData(authoredQuery(orgId, kind, id).queryKey, next)
      await afterPublishing(orgId)
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Publish ${view.title}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          publish.mutate()
        }}
      >
        <Stack>
          <Text size="sm">
            {kind === 'scenario'
              ? 'Reps find it among their scenarios from now on.'
              : 'Scenarios with this persona play it from now on.'}{' '}
            Roleplays that run or are over keep the version they began with. A published version does not
            change; an earlier one can be made live again.
          </Text>
          {publish.isError ? <Failure error={publish.error} /> : null}
          <Textarea
            label="What changed, and why"
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Keep as a draft
            </Button>
            <Button type="submit" disabled={note.trim() === ''} loading={publish.isPending}>
              Publish
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
