import { Badge, Button, Table, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { PackView } from '#contract/pack.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { packQuery, packsQuery } from '../../api/pack-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { dayAndTime } from '../../components/when.ts'

/** Every version there has been. Contents never change; which one is live can be changed back. */
export function PackVersions({ view }: { readonly view: PackView }) {
  const orgId = useOrgId()
  const change = useMutation({
    mutationFn: (hash: string) =>
      call('setPackVersion', { params: { orgId, packId: view.id, hash }, body: { state: 'live' } }),
    onSuccess: async (next) => {
      queryClient.setQueryData(packQuery(orgId, view.id).queryKey, next)
      await queryClient.invalidateQueries({ queryKey: packsQuery(orgId).queryKey, exact: true })
    },
  })
  if (view.history.length === 0) return null
  return (
    <Card aria-labelledby="versions" style={{ marginTop: '1.25rem' }}>
      <Title order={2} size="h3" id="versions" mb="sm">
        Versions
      </Title>
      {change.isError ? <Failure error={change.error} /> : null}
      <Table verticalSpacing="sm" aria-label="Versions">
        <Table.Tbody>
          {view.history.map(({ hash, state, by, publishedAt }) => (
            <Table.Tr key={hash}>
              <Table.Th scope="row" fw={500}>
                {dayAndTime(publishedAt)}
                {by === null ? '' : `, ${by}`}
                <Text size="xs" c="dimmed" ff="monospace">
                  {hash.slice(0, 8)}
                </Text>
              </Table.Th>
              <Table.Td ta="end">
                {state === 'live' ? (
                  <Badge>Live</Badge>
                ) : (
                  <Button
                    size="xs"
                    variant="default"
                    loading={change.isPending}
                    onClick={() => change.mutate(hash)}
                  >
                    Make live
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
