import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NominationView } from '#contract/playbook.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { nominationQuery, playbooksKey } from '../../api/playbook-queries.ts'
import { attemptsQuery, callsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { counted, dateOnly } from '../../components/when.ts'

type Offered = { readonly id: string; readonly kind: 'call' | 'roleplay'; readonly label: string }

/** Own calls and submitted roleplays, to be handed over or taken back, each time whole. */
export function HandOverCard({ view }: { readonly view: NominationView }) {
  const orgId = useOrgId()
  const { id: nominationId, handedOver } = view
  const { data: calls } = useSuspenseQuery(callsQuery(orgId))
  const attempts = useInfiniteQuery(attemptsQuery(orgId))
  const [chosen, setChosen] = useState<readonly string[]>(() => handedOver.map(({ id }) => id))
  const offered: readonly Offered[] = [
    ...calls.calls.map(({ id, title, createdAt }) => ({
      id,
      kind: 'call' as const,
      label: `Call: ${title}, ${dateOnly(createdAt)}`,
    })),
    ...(attempts.data?.pages ?? [])
      .flatMap(({ roleplays }) => roleplays)
      .filter(({ submitted }) => submitted)
      .map(({ id, title, createdAt }) => ({
        id,
        kind: 'roleplay' as const,
        label: `Roleplay: ${title}, ${dateOnly(createdAt)}`,
      })),
  ]
  const kindOf = (id: string) =>
    offered.find((one) => one.id === id)?.kind ?? handedOver.find((one) => one.id === id)?.kind
  const of = (kind: Offered['kind']) => chosen.filter((id) => kindOf(id) === kind)
  const same = chosen.length === handedOver.length && handedOver.every(({ id }) => chosen.includes(id))
  const hand = useMutation({
    mutationFn: () =>
      call('handOver', {
        params: { orgId, nominationId },
        body: { calls: of('call'), roleplays: of('roleplay') },
      }),
    onSuccess: async (next) => {
      queryClient.setQueryData(nominationQuery(orgId, nominationId, 'performer').queryKey, next)
      await queryClient.invalidateQueries({ queryKey: playbooksKey(orgId), refetchType: 'none' })
    },
  })
  return (
    <Card aria-labelledby="hand-over">
      <Title order={2} size="h3" id="hand-over" mb={4}>
        What you hand over
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Two are enough to begin. What you leave out stays private; what you take back is gone from here at
        once, with what you answered about it.
      </Text>
      {hand.isError ? <Failure error={hand.error} title="Nothing was changed" /> : null}
      {offered.length === 0 ? (
        <Group justify="space-between">
          <Text>You have no calls here and no submitted roleplays yet.</Text>
          <LinkButton to="/o/$orgId/calls/new" params={{ orgId }} variant="default">
            Add a call
          </LinkButton>
        </Group>
      ) : (
        <Checkbox.Group aria-label="Conversations" value={[...chosen]} onChange={setChosen}>
          <Stack gap="xs">
            {offered.map(({ id, label }) => (
              <Checkbox key={id} value={id} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {attempts.hasNextPage ? (
        <Button
          mt="sm"
          size="compact-sm"
          mih={28}
          variant="default"
          loading={attempts.isFetchingNextPage}
          onClick={() => void attempts.fetchNextPage()}
        >
          Look at earlier roleplays
        </Button>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Text size="sm" c="dimmed" role="status">
          {hand.isSuccess && same ? 'Done.' : counted(chosen.length, '{n} chosen', '{n} chosen')}
        </Text>
        <Button disabled={same} loading={hand.isPending} onClick={() => hand.mutate()}>
          {chosen.length === 0 ? 'Take everything back' : 'Hand over'}
        </Button>
      </Group>
    </Card>
  )
}
