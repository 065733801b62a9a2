import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { installQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { signIn } from '../../api/sign-in.ts'
import { Failure } from '../../components/failure.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { DemoHint } from './demo-hint.tsx'
import { SecondFactor } from './second-factor.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'

/** Only addresses of this product: a link must not send anybody elsewhere after signing in. */
const safe = (next: string | undefined) => (next && /^\/(?![/\\])/.test(next) ? next : '/')

export function SignInPage() {
  const { next } = useSearch({ strict: false })
  const navigate = useNavigate()
  const router = useRouter()
  const install = useQuery(installQuery)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const arrive = () => {
    queryClient.removeQueries({ queryKey: ['me'] })
    router.history.push(safe(next))
  }
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: ({ secondFactor }) => {
      if (!secondFactor) arrive()
    },
  })
  if (enter.data?.secondFactor) return <SecondFactor onVerified={arrive} onBack={() => enter.reset()} />
  return (
    <GuestFrame
      title="Sign in"
      lead="Practise the conversation before it counts. What you practise is yours until you submit it."
    >
      {install.data?.setupNeeded ? (
        <Text size="sm" mb="md">
          This installation is not set up yet. Open the one-time link that the server printed when it started.
        </Text>
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate()
        }}
      >
        <Stack>
          {enter.isError ? <Failure error={enter.error} /> : null}
          <TextInput
            label="E-mail"
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={enter.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
      {install.data?.mails ? (
        <Text size="sm" mt="md">
          <TextLink to="/forgot-password">Forgotten the password</TextLink>
        </Text>
      ) : null}
      {install.data?.demo ? <DemoHint /> : null}
      {install.isError ? (
        <Stack mt="md">
          <Failure error={install.error} onRetry={() => void install.refetch()} />
        </Stack>
      ) : null}
      {install.data?.setupNeeded ? (
        <Text size="sm" mt="md">
          <TextLink to="/setup" onClick={() => void navigate({ to: '/setup' })}>
            I have a set-up link
          </TextLink>
        </Text>
      ) : null}
    </GuestFrame>
  )
}
