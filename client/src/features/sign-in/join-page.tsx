import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenInviteView } from '#contract/invite.ts'
import { call } from '../../api/call.ts'
import { openInviteQuery } from '../../api/people-queries.ts'
import { RequestFailed } from '../../api/problem.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { signIn } from '../../api/sign-in.ts'
import { Failure } from '../../components/failure.tsx'
import { EmailField, NeededText, NewPassword } from '../../components/guest-fields.tsx'
import { GuestForm } from '../../components/guest-form.tsx'
import { GuestFrame } from '../../components/guest-frame.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { roleWords } from '../../components/words.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** Where an invitation leads: one joins with the account one has, or makes one. */
export function JoinPage() {
  const { token = '' } = useParams({ strict: false })
  const invite = useQuery(openInviteQuery(token))
  const me = useQuery({ ...meQuery, retry: false })
  const title = invite.data ? `Join ${invite.data.organisation}` : 'Invitation'
  const roles = invite.data?.roles.map((role) => roleWords[role].toLowerCase()) ?? []
  return (
    <GuestFrame
      title={title}
      lead={
        invite.data
          ? `You are invited as ${list.format(roles)}.`
          : 'Conviction, practice for hard conversations.'
      }
    >
      {invite.isError ? <NoInvite error={invite.error} onRetry={() => void invite.refetch()} /> : null}
      {invite.isPending || me.isPending ? (
        <Skeleton h={180} aria-label="The invitation is being opened" />
      ) : null}
      {invite.data && !me.isPending ? (
        me.data ? (
          <JoinSignedIn token={token} email={me.data.user.email} />
        ) : invite.data.account === 'existing' ? (
          <Stack>
            <Text>There is an account for {invite.data.email}. Sign in with it, then accept.</Text>
            <LinkButton to="/sign-in" search={{ next: `/join/${token}` }} size="md">
              Sign in
            </LinkButton>
          </Stack>
        ) : (
          <JoinNew token={token} invite={invite.data} />
        )
      ) : null}
    </GuestFrame>
  )
}

/** One that is spent stays so: what is left is to sign in, for somebody who joined by it before. */
function NoInvite({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  if (!(error instanceof RequestFailed) || error.status !== 404)
    return <Failure error={error} onRetry={onRetry} />
  return (
    <Stack>
      <Text role="alert">{error.message}</Text>
      <Text c="dimmed">If you have joined by it, sign in.</Text>
      <LinkButton to="/sign-in" size="md">
        Sign in
      </LinkButton>
    </Stack>
  )
}

function JoinSignedIn({ token, email }: { readonly token: string; readonly email: string }) {
  const navigate = useNavigate()
  const join = useMutation({
    mutationFn: () => call('joinByInvite', { params: { token } }),
    onSuccess: async ({ orgId }) => {
      queryClient.clear()
      await navigate({ to: '/o/$orgId', params: { orgId } })
    },
  })
  return (
    <Stack>
      {join.isError ? <Failure error={join.error} /> : null}
      <Text>You are signed in as {email}.</Text>
      <Button size="md" loading={join.isPending} onClick={() => join.mutate()}>
        Accept the invitation
      </Button>
    </Stack>
  )
}

function JoinNew({ token, invite }: { readonly token: string; readonly invite: OpenInviteView }) {
  const navigate = useNavigate()
  const [name, setName] = useState(invite.name ?? '')
  const [email, setEmail] = useState(invite.email ?? '')
  const [password, setPassword] = useState('')
  const accept = useMutation({
    mutationFn: async () => {
      const asked = invite.email === null ? { email: email.trim() } : {}
      const answer = await call('acceptInvite', { params: { token }, body: { name, password, ...asked } })
      if (answer.joined) await signIn(answer.email, password)
      return answer
    },
    onSuccess: async ({ joined }) => {
      if (!joined) return
      queryClient.clear()
      await navigate({ to: '/' })
    },
  })
  if (accept.data?.joined === false)
    return (
      <Text role="status">
        A mail is on its way to {accept.data.email}. Open the link in it to finish; you choose your password
        there.
      </Text>
    )
  return (
    <GuestForm word="Join" error={accept.error} pending={accept.isPending} onSubmit={() => accept.mutate()}>
      <NeededText label="Your name" autoComplete="name" value={name} onChange={setName} />
      <EmailField
        readOnly={invite.email !== null}
        description={invite.confirms ? 'You confirm it by a mail.' : null}
        value={email}
        onChange={setEmail}
      />
      <NewPassword value={password} onChange={setPassword} />
    </GuestForm>
  )
}
