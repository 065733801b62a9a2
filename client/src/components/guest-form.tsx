import { Button, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { Failure } from './failure.tsx'

type Props = {
  /** What is done by it, on its button. */
  readonly word: string
  readonly error: unknown
  readonly pending: boolean
  readonly onSubmit: () => void
  /** Other ways on, under the button. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** The one form of a page for guests: what went wrong on top, then the fields and the button. */
export function GuestForm({ word, error, pending, onSubmit, below, children }: Props) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Stack>
        {error ? <Failure error={error} /> : null}
        {children}
        <Button type="submit" size="md" loading={pending}>
          {word}
        </Button>
        {below}
      </Stack>
    </form>
  )
}
