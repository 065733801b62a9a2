import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { MadeAnswer, ReadinessView } from '#contract/readiness.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { forgetReadiness } from '../../api/readiness-queries.ts'
import { Failure } from '../failure.tsx'

/** Asks once whether a call was made. Who said "not yet" is not asked again, and can still say that they made it. */
export function CallAsked({ view }: { readonly view: ReadinessView }) {
  const orgId = useOrgId()
  const { held, sureAfter, happened, made } = view
  const answer = useMutation({
    mutationFn: (next: MadeAnswer) =>
      call('answerReadiness', {
        params: { orgId, readinessId: view.id },
        body: { held, sureAfter, happened, made: next },
      }),
    onSuccess: () => forgetReadiness(orgId),
  })
  const button = (next: MadeAnswer, words: string) => (
    <Button
      size="compact-sm"
      mih={28}
      variant="default"
      loading={answer.isPending && answer.variables === next}
      onClick={() => answer.mutate(next)}
    >
      {words}
    </Button>
  )
  return (
    <>
      {answer.isError ? <Failure error={answer.error} title="This is not saved" /> : null}
      {made === null ? (
        <Group gap="sm">
          <Text size="sm">
            {view.callWith === '' ? 'Have you made this call?' : `Have you made the call: ${view.callWith}?`}
          </Text>
          {button('made', 'Made')}
          {button('not-yet', 'Not yet')}
        </Group>
      ) : (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {made === 'made' ? 'You made this call.' : 'Not made yet.'}
          </Text>
          {made === 'not-yet' ? button('made', 'I have made it') : null}
        </Group>
      )}
    </>
  )
}
