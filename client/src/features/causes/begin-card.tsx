import { Button, List, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { keepCause } from '../../api/cause-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

/** What comes, before anything is said. */
export function BeginCard({ roleplayId }: { readonly roleplayId: string }) {
  const orgId = useOrgId()
  const begin = useMutation({
    mutationFn: () => call('beginCause', { params: { orgId, roleplayId } }),
    onSuccess: ({ cause }) => keepCause(orgId, roleplayId, cause),
  })
  return (
    <Card aria-labelledby="begin">
      <Title order={2} id="begin" mb="xs">
        One line, said again
      </Title>
      <Text>
        You answer the moment from the debrief seven times, thirteen at most. The line is worded another way
        each time.
      </Text>
      <List my="sm">
        <List.Item>First as it was: practice alone often helps.</List.Item>
        <List.Item>
          Then in a drawn order: as it was, with the fact card open, and with nothing at stake.
        </List.Item>
        <List.Item>
          At the end you see when it came and when it did not. Until then nothing is said about it.
        </List.Item>
      </List>
      <Text size="sm" c="dimmed" mb="md">
        Stop whenever you like. What you say stays here until you erase it.
      </Text>
      {begin.isError ? <Failure error={begin.error} title="The retakes did not begin" /> : null}
      <Button size="md" mt="xs" loading={begin.isPending} onClick={() => begin.mutate()}>
        Begin
      </Button>
    </Card>
  )
}
