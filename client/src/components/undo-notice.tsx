import { Alert, Button, Group, Text } from '@mantine/core'
import { useEffect } from 'react'

/** How long what was done can be taken back with one press. */
const undoMs = 8_000

type Props = {
  readonly children: string
  readonly busy: boolean
  readonly onUndo: () => void
  /** The time is over. */
  readonly onGone: () => void
}

/** What was just done, and the way back. Give it a `key` of what it is about, so that its time begins anew. */
export function UndoNotice({ children, busy, onUndo, onGone }: Props) {
  useEffect(() => {
    const timer = setTimeout(onGone, undoMs)
    return () => clearTimeout(timer)
    // Only when it appears: a new function on every draw would begin the time anew.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [])
  return (
    <Alert color="ochre" variant="light" role="status" mb="md">
      <Group justify="space-between">
        <Text size="sm">{children}</Text>
        <Button size="xs" variant="default" loading={busy} onClick={onUndo}>
          Undo
        </Button>
      </Group>
    </Alert>
  )
}
