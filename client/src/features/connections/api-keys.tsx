import { Anchor, Button, Checkbox, Group, Modal, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiScopes, type ApiKeyView, type ApiScope } from '#contract/api-key.ts'
import { call } from '../../api/call.ts'
import { apiKeysQuery } from '../../api/connection-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'
import { ago, dateOnly } from '../../components/when.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { SecretOnce } from './secret-once.tsx'

const scopeWords: Readonly<Record<ApiScope, string>> = {
  read: 'Read: people, assignments and submitted attempts with their levels',
  write: 'Write: invite people, assign work',
}

/** Keys by which programs ask in the organisation's name. */
export function ApiKeys() {
  const { data } = useSuspenseQuery(apiKeysQuery(useOrgId()))
  const [adding, setAdding] = useState(false)
  return (
    <Card aria-label="API keys">
      <Stack>
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} size="h4">
              API keys
            </Title>
            <Text size="sm" c="dimmed">
              For programs of yours. What they can ask is described at{' '}
              <Anchor href="/api/docs" inherit underline="always">
                /api/docs, under v1
              </Anchor>
              . Private practice is never in an answer.
            </Text>
          </div>
          <Button variant="default" onClick={() => setAdding(true)}>
            Make a key
          </Button>
        </Group>
        {data.keys.length === 0 ? (
          <Text size="sm">There is no key yet.</Text>
        ) : (
          <WideTable label="Keys that were made" minWidth={280}>
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Key</Table.Th>
                  <Table.Th scope="col" visibleFrom="sm">
                    May
                  </Table.Th>
                  <Table.Th scope="col" visibleFrom="sm">
                    Last used
                  </Table.Th>
                  <Table.Th scope="col">Do</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.keys.map((key) => (
                  <KeyRow key={key.id} of={key} />
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
      </Stack>
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title="Make a key"
        size="lg"
        closeOnClickOutside={false}
      >
        <NewKey onClose={() => setAdding(false)} />
      </Modal>
    </Card>
  )
}

const refresh = (orgId: string) => queryClient.invalidateQueries({ queryKey: apiKeysQuery(orgId).queryKey })

function KeyRow({ of }: { readonly of: ApiKeyView }) {
  const orgId = useOrgId()
  const revoke = useMutation({
    mutationFn: () => call('revokeApiKey', { params: { orgId, keyId: of.id } }),
    onSuccess: () => refresh(orgId),
  })
  const may = of.scopes.join(' and ')
  const used = of.lastUsedAt === null ? 'Never' : ago(of.lastUsedAt)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {of.name}
        <Text size="xs" c="dimmed">
          {of.prefix}… · made {dateOnly(of.createdAt)}
          {of.createdBy === null ? '' : ` by ${of.createdBy}`}
        </Text>
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          May {may}. {of.lastUsedAt === null ? 'Never used.' : `Last used ${used}.`}
        </Text>
      </Table.Th>
      <Table.Td visibleFrom="sm">{may}</Table.Td>
      <Table.Td visibleFrom="sm">{used}</Table.Td>
      <Table.Td>
        {of.revokedAt === null ? (
          <RemoveButton
            name={of.name}
            word="Revoke"
            title={`Revoke ${of.name}`}
            says="From now on it opens nothing. A program that uses it is refused until it gets another key."
            pending={revoke.isPending}
            error={revoke.error}
            onRemove={(done) => revoke.mutate(undefined, { onSuccess: done })}
          />
        ) : (
          `Revoked ${dateOnly(of.revokedAt)}`
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function NewKey({ onClose }: { readonly onClose: () => void }) {
  const orgId = useOrgId()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<ApiScope[]>(['read'])
  const create = useMutation({
    mutationFn: () => call('createApiKey', { params: { orgId }, body: { name, scopes } }),
    onSuccess: () => void refresh(orgId),
  })
  if (create.data)
    return (
      <SecretOnce
        secret={create.data.secret}
        says="Whoever has this key may do what it may. Keep it where your other secrets are."
        onClose={onClose}
      />
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate()
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          description="The program that it is for."
          required
          withAsterisk={false}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label="It may"
          value={scopes}
          onChange={(values) => setScopes(apiScopes.filter((scope) => values.includes(scope)))}
        >
          <Stack gap={6} mt={6}>
            {apiScopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={scopeWords[scope]} />
            ))}
            {scopes.length === 0 ? (
              <Text size="sm" c="clay">
                Choose at least one.
              </Text>
            ) : null}
          </Stack>
        </Checkbox.Group>
        {create.isError ? <Failure error={create.error} title="Nothing was made" /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending} disabled={scopes.length === 0}>
            Make it
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
