import { ActionIcon, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import classes from './writing.module.css'

type Steps = { readonly undo: (() => void) | null; readonly redo: (() => void) | null }

/** Undo of the whole draft, in either pane: a field's own undo knows nothing of the other one. */
const onKeys =
  ({ undo, redo }: Steps) =>
  (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined
    if (step === undefined) return
    event.preventDefault()
    step?.()
  }

type Props = {
  readonly label: string
  readonly steps: Steps
  /** How the draft stands, in words. */
  readonly standing: string
  readonly actions: ReactNode
  readonly children: ReactNode
}

/** Around an author's panes: undo and redo, whether it is saved, and what can be done with it. */
export function EditorFrame({ label, steps, standing, actions, children }: Props) {
  const { undo, redo } = steps
  return (
    <div onKeyDownCapture={onKeys(steps)} role="group" aria-label={label}>
      <div className={classes['bar']}>
        <Group gap="xs" wrap="nowrap">
          <ActionIcon variant="default" size="lg" aria-label="Undo" disabled={!undo} onClick={() => undo?.()}>
            <IconArrowBackUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label="Redo" disabled={!redo} onClick={() => redo?.()}>
            <IconArrowForwardUp size={18} aria-hidden />
          </ActionIcon>
          <Text size="sm" c="dimmed" role="status">
            {standing}
          </Text>
        </Group>
        <Group gap="sm">{actions}</Group>
      </div>
      {children}
    </div>
  )
}
