import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RubricView } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { rubricQuery, rubricsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { counted } from '../../components/when.ts'

const waiver = 'publish untried'

type Props = {
  readonly view: RubricView
  readonly version: string
  readonly hash: string
  readonly revision: number
  /** Whether exactly this content was compared with what is live. */
  readonly tried: boolean
  readonly onClose: () => void
}

/** The last step: what it means, why it was done, and a waiver where it was not tried. */
export function PublishDialog({ view, version, hash, revision, tried, onClose }: Props) {
  const orgId = useOrgId()
  const [note, setNote] = useState('')
  const [waived, setWaived] = useState('')
  const publish = useMutation({
    mutationFn: () =>
      call('publishRubric', {
        params: { orgId, rubricId: view.id },
        body: { hash, revision, note, ...(tried ? {} : { untried: waiver }) },
      }),
    onSuccess: async (next) => {
      queryClient.setQueryData(rubricQuery(orgId, view.id).queryKey, next)
      await queryClient.invalidateQueries({ queryKey: rubricsQuery(orgId).queryKey, exact: true })
      onClose()
    },
  })
  const used =
    view.scenarios.length === 0
      ? 'No scenario uses this rubric yet.'
      : counted(view.scenarios.length, '{n} scenario uses it.', '{n} scenarios use it.')
  return (
    <Modal opened onClose={onClose} title={`Publish version ${version}`}>
      <Stack>
        <Text size="sm">
          Roleplays that start from now on are scored by it. Those that run or are over keep the version they
          began with. {used} A published version does not change; an earlier one can be made live again.
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
        {tried ? null : (
          <TextInput
            label={`It was not tried on past transcripts. To publish it all the same, type “${waiver}”`}
            value={waived}
            onChange={(event) => setWaived(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep as a draft
          </Button>
          <Button
            disabled={note.trim() === '' || (!tried && waived !== waiver)}
            loading={publish.isPending}
            onClick={() => publish.mutate()}
          >
            Publish
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
