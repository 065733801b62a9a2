import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { fieldFault } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { signIn } from '../../api/sign-in.ts'
import { EmailField, NeededText, NewPassword } from '../../components/guest-fields.tsx'
import { GuestForm } from '../../components/guest-form.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'

const fields = { organisation: '', name: '', email: '', password: '' }

/** The first person of a new installation: opened once, from the link that the server prints. */
export function SetupPage() {
  const { token } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [values, setValues] = useState(fields)
  const setUp = useMutation({
    mutationFn: async () => {
      await call('setup', { body: { token: token ?? '', ...values } })
      await signIn(values.email.trim(), values.password)
    },
    onSuccess: async () => {
      queryClient.clear()
      await navigate({ to: '/' })
    },
  })
  const field = (name: keyof typeof fields) => ({
    value: values[name],
    error: fieldFault(setUp.error, name),
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
  })
  if (token === undefined) {
    return (
      <GuestFrame title="Set up Conviction" lead="This page opens from a one-time link.">
        <Text>
          Open the link that the server printed when it was first started. It holds a token for this page.
        </Text>
      </GuestFrame>
    )
  }
  return (
    <GuestFrame
      title="Set up Conviction"
      lead="Name the organisation and its first admin. This link works once."
    >
      <GuestForm word="Set up" error={setUp.error} pending={setUp.isPending} onSubmit={() => setUp.mutate()}>
        <NeededText label="Organisation" autoComplete="organization" {...field('organisation')} />
        <NeededText label="Your name" autoComplete="name" {...field('name')} />
        <EmailField {...field('email')} />
        <NewPassword {...field('password')} />
      </GuestForm>
    </GuestFrame>
  )
}
