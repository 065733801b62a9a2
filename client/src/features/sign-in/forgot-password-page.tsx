import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { EmailField } from '../../components/guest-fields.tsx'
import { GuestForm } from '../../components/guest-form.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'
import { TextLink } from '../../components/link-button.tsx'

/** Asks for a link by mail. The answer is the same whether or not there is an account. */
export function ForgotPasswordPage() {
  const [email, setEmail] = useState('')
  const ask = useMutation({
    mutationFn: () => call('askPasswordReset', { body: { email: email.trim() } }),
  })
  return (
    <GuestFrame title="A new password" lead="You get a link by mail, and choose the password yourself.">
      {ask.isSuccess ? (
        <Text role="status">
          If there is an account for {email.trim()}, a mail is on its way. It may take some minutes.
        </Text>
      ) : (
        <GuestForm
          word="Send the link"
          error={ask.error}
          pending={ask.isPending}
          onSubmit={() => ask.mutate()}
        >
          <EmailField value={email} onChange={setEmail} />
        </GuestForm>
      )}
      <Text size="sm" mt="md">
        <TextLink to="/sign-in">Back to signing in</TextLink>
      </Text>
    </GuestFrame>
  )
}
