import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Failure } from './failure.tsx'

type Props = {
  readonly name: string
  readonly title: string
  readonly pending: boolean
  readonly error: unknown
  readonly onErase: (name: string) => void
  readonly onClose: () => void
}

/** Asks for the name before it erases somebody: what is erased does not come back. */
export function EraseDialog({ name, title, pending, error, onErase, onClose }: Props) {
  const [typed, setTyped] = useState('')
  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onErase(typed.trim())
        }}
      >
        <Stack>
          {error ? <Failure error={error} /> : null}
          <Text size="sm">
            Names, words, own calls and own offers go for good, and cannot be brought back. Figures stay in
            those of the whole organisation, and belong to nobody who could be named.
          </Text>
          <TextInput
            label={`Write ${name} to go on`}
            data-autofocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color="clay" disabled={typed.trim() !== name.trim()} loading={pending}>
              Erase for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
