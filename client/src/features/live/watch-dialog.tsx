import { Button, Group, Modal, Select, Skeleton, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { WatchersView } from '#contract/watch.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { watchersQuery } from '../../api/watch-queries.ts'
import { Failure } from '../../components/failure.tsx'

type Props = {
  readonly roleplayId: string
  /** Undefined while they are on their way. */
  readonly people: WatchersView['people'] | undefined
  readonly onClose: () => void
}

const groups = [
  { as: 'coach', group: 'Coaches' },
  { as: 'peer', group: 'People of your teams' },
] as const

/** Chooses the one person who may watch, and says what that means before anybody is asked. */
export function WatchDialog({ roleplayId, people, onClose }: Props) {
  const orgId = useOrgId()
  const [userId, setUserId] = useState<string | null>(null)
  const invite = useMutation({
    mutationFn: (whom: string) =>
      call('inviteWatcher', { params: { orgId, roleplayId }, body: { userId: whom } }),
    onSuccess: (watchers) => {
      queryClient.setQueryData(watchersQuery(orgId, roleplayId).queryKey, watchers)
      onClose()
    },
  })
  const data = groups.map(({ as, group }) => ({
    group,
    items: (people ?? [])
      .filter((one) => one.as === as)
      .map((one) => ({ value: one.userId, label: one.name })),
  }))
  return (
    <Modal opened onClose={onClose} title="Let somebody watch">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (userId !== null) invite.mutate(userId)
        }}
      >
        <Stack>
          {invite.isError ? <Failure error={invite.error} title="Nobody was invited" /> : null}
          <Text size="sm">
            They see what is said from the beginning, as it is said. They can write nothing, and nothing of it
            counts in your score. It ends with the conversation, or at once when you end it.
          </Text>
          {people === undefined ? <Skeleton h={60} /> : null}
          {people?.length === 0 ? (
            <Text size="sm" c="dimmed">
              There is nobody to choose yet: a coach of yours, or somebody who practises in a team with you.
              An admin puts teams together.
            </Text>
          ) : null}
          {people && people.length > 0 ? (
            <Select
              label="Who may watch"
              description="They find it on their first page."
              placeholder="Choose somebody"
              searchable
              data-autofocus
              nothingFoundMessage="Nobody of that name"
              data={data.filter(({ items }) => items.length > 0)}
              value={userId}
              onChange={setUserId}
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Keep it to myself
            </Button>
            {people && people.length > 0 ? (
              <Button type="submit" disabled={userId === null} loading={invite.isPending}>
                Let them watch
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
