import { Button, Group, Text, Textarea } from '@mantine/core'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { maxTurnLength } from '#contract/ids.ts'
import { Failure } from './failure.tsx'
import classes from './say-line.module.css'

type Props = {
  readonly who: string
  readonly line: string
  readonly pending: boolean
  readonly error: unknown
  /** Calls back once it is kept: then the field is empty and has the focus again. */
  readonly onSay: (text: string, kept: () => void) => void
  /** What may be done instead. */
  readonly children?: ReactNode
}

/** One line that somebody says, and room for the answer to it. */
export function SayLine({ who, line, pending, error, onSay, children }: Props) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const submit = () => {
    if (text.trim() === '' || pending) return
    onSay(text, () => {
      setText('')
      field.current?.focus()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div aria-live="polite">
        <Text size="sm" c="dimmed">
          {who}
        </Text>
        <p className={classes['line']}>“{line}”</p>
      </div>
      <Textarea
        ref={field}
        label="What you say"
        description="Enter says it, Shift+Enter begins a new line."
        autosize
        minRows={3}
        maxRows={10}
        maxLength={maxTurnLength}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {error ? <Failure error={error} title="This is not said yet" /> : null}
      <Group mt="md" gap="sm">
        <Button type="submit" disabled={text.trim() === ''} loading={pending}>
          Say it
        </Button>
        {children}
      </Group>
    </form>
  )
}
