import { Badge, Button, Group, Table, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RubricVersionView, RubricView } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { rubricQuery, rubricsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { dayAndTime } from '../../components/when.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { Scrolled } from './scrolled.tsx'

const cameFrom = ({ shipped, by, publishedAt }: RubricVersionView) =>
  shipped || publishedAt === null
    ? 'Shipped with Conviction'
    : `${dayAndTime(publishedAt)}${by === null ? '' : `, ${by}`}`

/** Every version there has been. Contents never change; which one is live does, and can be changed back. */
export function VersionsPanel({ view }: { readonly view: RubricView }) {
  const orgId = useOrgId()
  const [compared, setCompared] = useState<string | null>(null)
  const live = view.versions.find(({ state }) => state === 'live')
  const change = useMutation({
    mutationFn: ({ hash, state }: { readonly hash: string; readonly state: 'live' | 'archived' }) =>
      call('setRubricVersion', { params: { orgId, rubricId: view.id, hash }, body: { state } }),
    onSuccess: async (next) => {
      queryClient.setQueryData(rubricQuery(orgId, view.id).queryKey, next)
      await queryClient.invalidateQueries({ queryKey: rubricsQuery(orgId).queryKey, exact: true })
    },
  })
  if (view.versions.length === 0) return null
  return (
    <>
      <Card aria-labelledby="versions">
        <Title order={2} id="versions" mb="sm">
          Versions
        </Title>
        {change.isError ? <Failure error={change.error} /> : null}
        <Scrolled label="All versions, table">
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
              {view.versions.map((version) => (
                <Table.Tr key={version.hash}>
                  <Table.Th scope="row" fw={500}>
                    {version.version}{' '}
                    <Badge color={version.state === 'live' ? 'pine' : 'gray'}>
                      {version.state === 'live' ? 'Live' : 'Archived'}
                    </Badge>
                    <Text size="xs" c="dimmed" ff="monospace">
                      {version.hash.slice(0, 8)}
                    </Text>
                  </Table.Th>
                  <Table.Td>{cameFrom(version)}</Table.Td>
                  <Table.Td>
                    {version.note ?? ''}
                    {version.tried === false ? (
                      <Text size="xs" c="var(--cost)">
                        Published untried
                      </Text>
                    ) : null}
                  </Table.Td>
                  <Table.Td>
                    <Group gap="xs">
                      {live && version.hash !== live.hash ? (
                        <Button
                          size="xs"
                          variant="subtle"
                          onClick={() => setCompared(compared === version.hash ? null : version.hash)}
                        >
                          {compared === version.hash ? 'Hide differences' : 'Compare with live'}
                        </Button>
                      ) : null}
                      {version.state === 'archived' ? (
                        <Button
                          size="xs"
                          variant="default"
                          loading={change.isPending}
                          onClick={() => change.mutate({ hash: version.hash, state: 'live' })}
                        >
                          Make live
                        </Button>
                      ) : view.scenarios.length === 0 ? (
                        <Button
                          size="xs"
                          variant="default"
                          loading={change.isPending}
                          onClick={() => change.mutate({ hash: version.hash, state: 'archived' })}
                        >
                          Archive
                        </Button>
                      ) : null}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Scrolled>
      </Card>
      {compared !== null && live ? (
        <ChangesPanel
          rubricId={view.id}
          from={compared}
          to={live.hash}
          content={live.hash}
          title="Differences from what is live"
        />
      ) : null}
    </>
  )
}
