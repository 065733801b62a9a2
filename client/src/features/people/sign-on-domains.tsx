import { Button, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SignOnView } from '#contract/sign-on.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { signOnQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

type Domain = NonNullable<SignOnView['connection']>['domains'][number]

/** Mail domains, each with the record that shows whose it is. */
export function SignOnDomains({ domains }: { readonly domains: readonly Domain[] }) {
  const orgId = useOrgId()
  const [typed, setTyped] = useState('')
  const keep = (view: SignOnView) => queryClient.setQueryData(signOnQuery(orgId).queryKey, view)
  const add = useMutation({
    mutationFn: () => call('addSignOnDomain', { params: { orgId }, body: { domain: typed } }),
    onSuccess: (view) => {
      setTyped('')
      keep(view)
    },
  })
  return (
    <Card aria-labelledby="sign-on-domains">
      <Stack>
        <div>
          <Title order={2} size="h4" id="sign-on-domains">
            Mail domains
          </Title>
          <Text size="sm" c="dimmed">
            A domain signs in at the provider once its DNS shows that it is yours.
          </Text>
        </div>
        {domains.map((domain) => (
          <DomainRow key={domain.domain} domain={domain} keep={keep} />
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate()
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              label="Add a domain"
              placeholder="company.com"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={typed.trim() === ''} loading={add.isPending}>
              Add
            </Button>
          </Group>
        </form>
        {add.isError ? <Failure error={add.error} title="The domain was not added" /> : null}
      </Stack>
    </Card>
  )
}

function DomainRow({
  domain: { domain, record, verified },
  keep,
}: {
  readonly domain: Domain
  readonly keep: (view: SignOnView) => void
}) {
  const orgId = useOrgId()
  const params = { orgId, domain }
  const check = useMutation({ mutationFn: () => call('checkSignOnDomain', { params }), onSuccess: keep })
  const remove = useMutation({ mutationFn: () => call('removeSignOnDomain', { params }), onSuccess: keep })
  return (
    <div>
      <Group justify="space-between">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {domain}
        </Text>
        <Group gap={4}>
          {verified ? (
            <Text size="sm">Signs in at the provider</Text>
          ) : (
            <Button
              size="compact-sm"
              mih={28}
              variant="default"
              aria-label={`Check ${domain}`}
              loading={check.isPending}
              onClick={() => check.mutate()}
            >
              Check
            </Button>
          )}
          <Button
            size="compact-sm"
            mih={28}
            variant="subtle"
            color="clay"
            aria-label={`Remove ${domain}`}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            Remove
          </Button>
        </Group>
      </Group>
      {verified ? null : (
        <>
          <Text size="sm" c="dimmed">
            Add this TXT record to the domain, then check:
          </Text>
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
            {record}
          </Code>
        </>
      )}
      {check.isError ? <Failure error={check.error} /> : null}
      {remove.isError ? <Failure error={remove.error} /> : null}
    </div>
  )
}
