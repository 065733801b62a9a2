import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'
import { LinkButton } from '../../components/link-button.tsx'

/** Opened from a mail; the link works once. */
export function ResetPasswordPage() {
  const { token = '' } = useParams({ strict: false })
  const [password, setPassword] = useState('')
  const reset = useMutation({
    mutationFn: () => call('resetPassword', { params: { token }, body: { password } }),
    onSuccess: () => queryClient.clear(),
  })
  return (
    <GuestFrame title="Choose a new password" lead="Every login of before ends.">
      {reset.isSuccess ? (
        <Stack>
          <Text role="status">The new password is set.</Text>
          <LinkButton to="/sign-in" size="md">
            Sign in
          </LinkButton>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            reset.mutate()
          }}
        >
          <Stack>
            {reset.isError ? <Failure error={reset.error} /> : null}
            <PasswordInput
              label="New password"
              description="At least 12 characters. A sentence works well."
              autoComplete="new-password"
              required
              minLength={12}
              withAsterisk={false}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Button type="submit" size="md" loading={reset.isPending}>
              Save the password
            </Button>
          </Stack>
        </form>
      )}
    </GuestFrame>
  )
}
