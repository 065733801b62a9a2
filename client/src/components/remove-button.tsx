import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Failure } from './failure.tsx'

type Props = {
  readonly name: string
  readonly title: string
  readonly says: string
  readonly word: string
  readonly pending: boolean
  readonly error: unknown
  readonly onRemove: (done: () => void) => void
}

/** Asks once, says what goes and what stays, then does it. */
export function RemoveButton({ name, title, says, word, pending, error, onRemove }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        mih={28}
        variant="subtle"
        color="clay"
        aria-label={`${word} ${name}`}
        onClick={() => setOpen(true)}
      >
        {word}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={title}>
        <Stack>
          {error ? <Failure error={error} /> : null}
          <Text size="sm">{says}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              Keep
            </Button>
            <Button color="clay" loading={pending} onClick={() => onRemove(() => setOpen(false))}>
              {word}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
