import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { DebriefView } from '#contract/debrief.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { debriefQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'

/** Where there is no score yet, or none at all. */
export function ScorecardState({ view }: { readonly view: DebriefView }) {
  const orgId = useOrgId()
  const { roleplay, scorecard, viewer } = view
  const again = useMutation({
    mutationFn: () => call('rescore', { params: { orgId, roleplayId: roleplay.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: debriefQuery(orgId, roleplay.id).queryKey }),
  })
  if (scorecard.status === 'scored' || scorecard.status === 'superseded') return null
  if (scorecard.status === 'queued' || scorecard.status === 'none') {
    return (
      <Card role="status">
        <Text fw={600}>The conversation is being read</Text>
        <Text size="sm" c="dimmed">
          The scorecard appears here by itself, usually within seconds.
        </Text>
      </Card>
    )
  }
  return (
    <Card>
      <Text fw={600}>
        {scorecard.status === 'held'
          ? 'This scorecard is held back'
          : 'This conversation could not be scored'}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        The transcript is complete and safe.
      </Text>
      {again.isError ? <Failure error={again.error} /> : null}
      {viewer === 'owner' ? (
        <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          Score it again
        </Button>
      ) : null}
    </Card>
  )
}
