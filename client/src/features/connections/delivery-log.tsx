import { Button, Skeleton, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { DeliveryView } from '#contract/webhook.ts'
import { call } from '../../api/call.ts'
import { deliveriesQuery } from '../../api/connection-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { counted, dayAndTime } from '../../components/when.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { eventWord, stands } from './webhook-words.ts'

type Props = { readonly webhookId: string; readonly name: string }

/** What was sent to one address, newest first, and what became of it. */
export function DeliveryLog({ webhookId, name }: Props) {
  const orgId = useOrgId()
  const { data, error, refetch } = useQuery(deliveriesQuery(orgId, webhookId))
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton h={80} />
  if (data.deliveries.length === 0) return <Text size="sm">Nothing was sent yet. Send a test to try it.</Text>
  return (
    <WideTable label={`What was sent to ${name}`} minWidth={280}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" visibleFrom="sm">
              When
            </Table.Th>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">Stands</Table.Th>
            <Table.Th scope="col">Do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.deliveries.map((delivery) => (
            <Row key={delivery.id} webhookId={webhookId} delivery={delivery} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}

type RowProps = { readonly webhookId: string; readonly delivery: DeliveryView }

function Row({ webhookId, delivery }: RowProps) {
  const orgId = useOrgId()
  const again = useMutation({
    mutationFn: () => call('replayDelivery', { params: { orgId, webhookId, deliveryId: delivery.id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: deliveriesQuery(orgId, webhookId).queryKey }),
  })
  const { tries, tookMs, status } = delivery
  const when = dayAndTime(delivery.triedAt ?? delivery.createdAt)
  return (
    <Table.Tr>
      <Table.Td visibleFrom="sm">{when}</Table.Td>
      <Table.Td>
        {eventWord(delivery.event)}
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          {when}
        </Text>
      </Table.Td>
      <Table.Td>
        {stands(delivery)}
        {tries > 0 ? (
          <Text size="xs" c="dimmed">
            {counted(tries, '{n} try', '{n} tries')}
            {tookMs === null ? '' : `, the last took ${tookMs} ms`}
          </Text>
        ) : null}
        {again.isError ? <Failure error={again.error} /> : null}
      </Table.Td>
      <Table.Td>
        {status === 'queued' ? null : (
          <Button
            size="compact-sm"
            mih={28}
            px={0}
            variant="transparent"
            loading={again.isPending}
            onClick={() => again.mutate()}
          >
            Send again
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
