import { Alert, Badge, Button, Group, Table, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AuthoredView } from '#contract/authoring.ts'
import { authoredQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { dayAndTime } from '../../components/when.ts'
import { afterPublishing } from './after-publishing.ts'

type Version = AuthoredView['versions'][number]

/** For so long an archived version can be brought back with one click. */
const undoMs = 8_000

const cameFrom = ({ shipped, by, publishedAt }: Version) =>
  shipped || publishedAt === null
    ? 'Shipped with Conviction'
    : `${dayAndTime(publishedAt)}${by === null ? '' : `, ${by}`}`

/** Every version there has been. Contents never change; which one is live does. */
export function VersionsPanel({ view }: { readonly view: AuthoredView }) {
  const orgId = useOrgId()
  const { kind, id } = view
  const [archived, setArchived] = useState<string | null>(null)
  const change = useMutation({
    mutationFn: ({ hash, state }: { readonly hash: string; readonly state: 'live' | 'archived' }) =>
      call('setAuthoredVersion', { params: { orgId, kind, id, hash }, body: { state } }),
    onSuccess: async ({ versions, state, uses, blockers }, changed) => {
      setArchived(changed.state === 'archived' ? changed.hash : null)
      // The text on screen stays the author's.
      queryClient.setQueryData(authoredQuery(orgId, kind, id).queryKey, (before) =>
        before ? { ...before, versions, state, uses, blockers } : before,
      )
      await afterPublishing(orgId)
    },
  })
  useEffect(() => {
    if (archived === null) return undefined
    const timer = setTimeout(() => setArchived(null), undoMs)
    return () => clearTimeout(timer)
  }, [archived])
  if (view.versions.length === 0) return null
  return (
    <Card aria-labelledby="versions">
      <Title order={2} id="versions" mb="sm">
        Versions
      </Title>
      {change.isError ? <Failure error={change.error} /> : null}
      {archived === null ? null : (
        <Alert color="ochre" variant="light" role="status" mb="md">
          <Group justify="space-between">
            <Text size="sm">It is archived. Roleplays that run keep it.</Text>
            <Button
              size="xs"
              variant="default"
              loading={change.isPending}
              onClick={() => change.mutate({ hash: archived, state: 'live' })}
            >
              Undo
            </Button>
          </Group>
        </Alert>
      )}
      <WideTable label="All versions, table" minWidth={560}>
        <Table verticalSpacing="sm" aria-label="Versions">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Version</Table.Th>
              <Table.Th scope="col">From</Table.Th>
              <Table.Th scope="col">Note</Table.Th>
              <Table.Th scope="col">Actions</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.versions.map((version) => {
              const { hash, state, shipped, title, note } = version
              return (
                <Table.Tr key={hash}>
                  <Table.Th scope="row" fw={500}>
                    {title}{' '}
                    <Badge color={state === 'live' ? 'pine' : 'gray'}>
                      {state === 'live' ? 'Live' : 'Archived'}
                    </Badge>
                    <Text size="xs" c="dimmed" ff="monospace">
                      {hash.slice(0, 8)}
                    </Text>
                  </Table.Th>
                  <Table.Td>{cameFrom(version)}</Table.Td>
                  <Table.Td>{note ?? ''}</Table.Td>
                  <Table.Td>
                    {shipped ? null : (
                      <Button
                        size="xs"
                        variant="default"
                        loading={change.isPending}
                        onClick={() => change.mutate({ hash, state: state === 'live' ? 'archived' : 'live' })}
                      >
                        {state === 'live' ? 'Archive' : 'Make live'}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  )
}
