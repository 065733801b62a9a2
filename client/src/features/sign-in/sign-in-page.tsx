import { Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { errors, type ErrorCode } from '#contract/error-codes.ts'
import { failureOf } from '../../api/problem.ts'
import { installQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { signIn } from '../../api/sign-in.ts'
import { Failure } from '../../components/failure.tsx'
import { EmailField, KnownPassword } from '../../components/guest-fields.tsx'
import { GuestForm } from '../../components/guest-form.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { ownAddress } from '../../components/own-address.ts'
import { CompanySignIn } from './company-sign-in.tsx'
import { DemoHint } from './demo-hint.tsx'
import { SecondFactor } from './second-factor.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'

/** What went wrong at the company's provider, by the code that it came back with. */
const failedBy = (code: string) => failureOf({ type: 'about:blank', code, status: 403, title: titleOf(code) })
const titleOf = (code: string) =>
  Object.hasOwn(errors, code) ? errors[code as ErrorCode].title : errors['sign_on/provider_failed'].title

export function SignInPage() {
  const { next, problem } = useSearch({ strict: false })
  const navigate = useNavigate()
  const router = useRouter()
  const install = useQuery(installQuery)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const arrive = () => {
    queryClient.removeQueries({ queryKey: ['me'] })
    router.history.push(ownAddress(next))
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
      <GuestForm
        word="Sign in"
        error={enter.error ?? (problem ? failedBy(problem) : null)}
        pending={enter.isPending}
        onSubmit={() => enter.mutate()}
        below={<CompanySignIn email={email} next={ownAddress(next)} />}
      >
        <EmailField name="email" value={email} onChange={setEmail} />
        <KnownPassword name="password" value={password} onChange={setPassword} />
      </GuestForm>
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
