import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { queryClient } from '../../api/query-client.ts'
import { NewPassword } from '../../components/guest-fields.tsx'
import { GuestForm } from '../../components/guest-form.tsx'
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
        <GuestForm
          word="Save the password"
          error={reset.error}
          pending={reset.isPending}
          onSubmit={() => reset.mutate()}
        >
          <NewPassword label="New password" value={password} onChange={setPassword} />
        </GuestForm>
      )}
    </GuestFrame>
  )
}
