import { Button, Code, Group, PasswordInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SignOnView } from '#contract/sign-on.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { membersQuery, signOnQuery } from '../../api/people-queries.ts'
import { fieldFault } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'

/** What the provider is called and how it is spoken to; what is stored as its secret is never shown. */
export function SignOnForm({ view: { callback, connection } }: { readonly view: SignOnView }) {
  const orgId = useOrgId()
  const members = useQuery(membersQuery(orgId, { role: 'admin', limit: 100 }))
  const [issuer, setIssuer] = useState(connection?.issuer ?? '')
  const [clientId, setClientId] = useState(connection?.clientId ?? '')
  const [secret, setSecret] = useState('')
  const [enforced, setEnforced] = useState(connection?.enforced ?? false)
  const [breakGlass, setBreakGlass] = useState(connection?.breakGlassUserId ?? null)
  const [joins, setJoins] = useState((connection?.joinRoles ?? null) !== null)
  const keep = (view: SignOnView) => queryClient.setQueryData(signOnQuery(orgId).queryKey, view)
  const save = useMutation({
    mutationFn: () =>
      call('saveSignOn', {
        params: { orgId },
        body: {
          issuer: issuer.trim(),
          clientId: clientId.trim(),
          ...(secret === '' ? {} : { clientSecret: secret }),
          enforced,
          breakGlassUserId: breakGlass,
          joinRoles: joins ? ['rep'] : null,
        },
      }),
    onSuccess: (saved) => {
      setSecret('')
      keep(saved)
    },
  })
  const remove = useMutation({
    mutationFn: () => call('removeSignOn', { params: { orgId } }),
    onSuccess: keep,
  })
  const wrong = (field: string) => fieldFault(save.error, field)
  const admins = members.data?.members ?? []
  return (
    <Card aria-label="Provider">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Stack>
          <div>
            <Text size="sm">Tell the provider to send people back to this address:</Text>
            <Code block mt={4} style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
              {callback}
            </Code>
          </div>
          <TextInput
            label="Address of the provider (issuer)"
            placeholder="https://id.company.com"
            required
            withAsterisk={false}
            value={issuer}
            error={wrong('issuer')}
            onChange={(event) => setIssuer(event.currentTarget.value)}
          />
          <TextInput
            label="Client id"
            required
            withAsterisk={false}
            value={clientId}
            error={wrong('clientId')}
            onChange={(event) => setClientId(event.currentTarget.value)}
          />
          <PasswordInput
            label="Client secret"
            description={connection ? 'Leave it empty to keep the one that is stored.' : null}
            autoComplete="off"
            value={secret}
            error={wrong('clientSecret')}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          <Switch
            label="Let people of these domains join by themselves, as reps"
            description="Off: only who is invited comes in."
            checked={joins}
            onChange={(event) => setJoins(event.currentTarget.checked)}
          />
          <Switch
            label="Nobody of these domains signs in by password"
            description="On: the provider is the one way in, but for the admin below. Everybody else of these domains is signed out when you save, and comes back by the provider."
            checked={enforced}
            onChange={(event) => setEnforced(event.currentTarget.checked)}
          />
          <Select
            label="Break-glass admin"
            description="Their password still works when the provider does not. Give them a second factor; each time is put on record."
            placeholder="Nobody"
            clearable
            clearButtonProps={{ 'aria-label': 'Nobody' }}
            data={admins.map(({ userId, name }) => ({ value: userId, label: name }))}
            value={breakGlass}
            error={wrong('breakGlassUserId')}
            onChange={setBreakGlass}
          />
          {save.isError ? <Failure error={save.error} title="Nothing was saved" /> : null}
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save the provider
            </Button>
            {connection ? (
              <RemoveButton
                name="the provider"
                word="Remove"
                title="Remove the provider"
                says="People sign in by password again. Who has none asks for one by mail on the sign-in page."
                pending={remove.isPending}
                error={remove.error}
                onRemove={(done) => remove.mutate(undefined, { onSuccess: done })}
              />
            ) : null}
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
