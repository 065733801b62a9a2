import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { Failure } from '../../components/failure.tsx'
import { KnownPassword } from '../../components/guest-fields.tsx'

type Props = {
  readonly word: string
  readonly error: unknown
  readonly pending: boolean
  readonly onGive: (password: string) => void
  readonly onCancel?: () => void
}

/** Asks for one's own password before something about the account changes. */
export function OwnPassword({ word, error, pending, onGive, onCancel }: Props) {
  const [password, setPassword] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onGive(password)
      }}
    >
      <Stack>
        {error ? <Failure error={error} /> : null}
        <KnownPassword label="Your password" data-autofocus value={password} onChange={setPassword} />
        <Group justify="flex-end">
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          ) : null}
          <Button type="submit" loading={pending}>
            {word}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
