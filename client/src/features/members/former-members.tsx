import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { formerMembersQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { EraseDialog } from '../../components/erase-dialog.tsx'

type Former = { readonly userId: string; readonly name: string }

/** People who have left and whose practice still lies there, unread. Nothing where there are none. */
export function FormerMembers() {
  const orgId = useOrgId()
  const query = formerMembersQuery(orgId)
  const { data } = useSuspenseQuery(query)
  const [erasing, setErasing] = useState<Former | null>(null)
  const erase = useMutation({
    mutationFn: ({ userId, name }: Former) =>
      call('erasePerson', { params: { orgId, userId }, body: { name } }),
    onSuccess: async () => {
      setErasing(null)
      await queryClient.invalidateQueries({ queryKey: query.queryKey })
    },
  })
  if (data.people.length === 0) return null
  return (
    <Card aria-labelledby="former-members" style={{ marginTop: '1.25rem' }}>
      <Title order={2} size="h4" id="former-members" mb={4}>
        Have left
      </Title>
      <Text size="sm" c="dimmed">
        What they practised is still kept and opened by nobody. Have it erased where it is no longer needed.
      </Text>
      {data.people.map((person) => (
        <Group key={person.userId} justify="space-between" mt="sm">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {person.name}
          </Text>
          <Button
            size="compact-sm"
            mih={28}
            variant="subtle"
            color="clay"
            aria-label={`Erase ${person.name}`}
            onClick={() => setErasing(person)}
          >
            Erase
          </Button>
        </Group>
      ))}
      {erasing ? (
        <EraseDialog
          name={erasing.name}
          title={`Erase ${erasing.name}`}
          pending={erase.isPending}
          error={erase.error}
          onErase={(name) => erase.mutate({ ...erasing, name })}
          onClose={() => setErasing(null)}
        />
      ) : null}
    </Card>
  )
}
