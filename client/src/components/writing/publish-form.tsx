import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Failure } from '../failure.tsx'

type Props = {
  readonly title: string
  /** What it means, in a few sentences. */
  readonly meaning: string
  /** What else has to be said, and whether it is. */
  readonly more?: ReactNode
  readonly ready?: boolean
  readonly publish: (note: string) => Promise<unknown>
  readonly onClose: () => void
}

/** The last step: what it means, and why it was done. */
export function PublishForm({ title, meaning, more, ready = true, publish, onClose }: Props) {
  const [note, setNote] = useState('')
  const sending = useMutation({ mutationFn: () => publish(note), onSuccess: onClose })
  return (
    <Modal opened onClose={onClose} title={title} styles={{ title: { lineHeight: 1.35 } }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sending.mutate()
        }}
      >
        <Stack>
          <Text size="sm">
            {meaning} A published version does not change; an earlier one can be made live again.
          </Text>
          {sending.isError ? <Failure error={sending.error} /> : null}
          <Textarea
            label="What changed, and why"
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {more}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Keep as a draft
            </Button>
            <Button type="submit" disabled={note.trim() === '' || !ready} loading={sending.isPending}>
              Publish
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
