import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { RequestFailed } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { signIn } from '../../api/sign-in.ts'
import { Failure } from '../../components/failure.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'

const fields = { organisation: '', name: '', email: '', password: '' }

/** The first person of a new installation: opened once, from the link that the server prints. */
export function SetupPage() {
  const { token } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [values, setValues] = useState(fields)
  const set = (field: keyof typeof fields) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setValues((before) => ({ ...before, [field]: value }))
  }
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
  const wrong = (field: string) =>
    setUp.error instanceof RequestFailed
      ? (setUp.error.fields.find((one) => one.field === field)?.message ?? null)
      : null
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
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setUp.mutate()
        }}
      >
        <Stack>
          {setUp.isError ? <Failure error={setUp.error} /> : null}
          <TextInput
            label="Organisation"
            autoComplete="organization"
            required
            withAsterisk={false}
            value={values.organisation}
            error={wrong('organisation')}
            onChange={set('organisation')}
          />
          <TextInput
            label="Your name"
            autoComplete="name"
            required
            withAsterisk={false}
            value={values.name}
            error={wrong('name')}
            onChange={set('name')}
          />
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={values.email}
            error={wrong('email')}
            onChange={set('email')}
          />
          <PasswordInput
            label="Password"
            description="At least 12 characters. A sentence works well."
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={values.password}
            error={wrong('password')}
            onChange={set('password')}
          />
          <Button type="submit" size="md" loading={setUp.isPending}>
            Set up
          </Button>
        </Stack>
      </form>
    </GuestFrame>
  )
}
