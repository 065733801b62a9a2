import { Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { queryClient } from '../../api/query-client.ts'
import { changePassword } from '../../api/sign-in.ts'
import { Failure } from '../../components/failure.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'

const shortest = 12

export function ChangePasswordPage() {
  const navigate = useNavigate()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: ['me'] })
      await navigate({ to: '/' })
    },
  })
  const tooShort = next !== '' && next.length < shortest
  return (
    <GuestFrame
      title="Choose your own password"
      lead="The one you signed in with is known to somebody else. Yours will not be."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (next.length >= shortest) change.mutate()
        }}
      >
        <Stack>
          {change.isError ? <Failure error={change.error} /> : null}
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label="New password"
            description={`At least ${shortest} characters. A sentence works well.`}
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={next}
            error={tooShort ? `Use at least ${shortest} characters.` : null}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={change.isPending}>
            Save the password
          </Button>
        </Stack>
      </form>
    </GuestFrame>
  )
}
