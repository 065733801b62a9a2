import { Button, Group, Progress, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { AuthoredTest, AuthoredView } from '#contract/authoring.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { TestReport } from './test-report.tsx'
import { isUnderWay, testKey, useTest } from './use-test.ts'

function Progressing({ test: { done, total } }: { readonly test: AuthoredTest }) {
  return (
    <div role="status">
      <Text size="sm" mb={6}>
        {total === 0 || done === 0 ? 'Waiting to begin' : `Played ${done} of ${total} conversations`}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label="Conversations played" />
    </div>
  )
}

type Props = {
  readonly view: AuthoredView
  /** The content on screen; null while it has mistakes or is not stored yet. */
  readonly hash: string | null
}

/** Test before publish: seven scripted reps against exactly this draft. */
export function TestPanel({ view, hash }: Props) {
  const orgId = useOrgId()
  const { kind, id } = view
  const found = useTest(view, hash)
  const test = found.data?.test ?? null
  const begin = useMutation({
    mutationFn: (wanted: string) =>
      call('testAuthored', { params: { orgId, kind, id }, body: { hash: wanted } }),
    onSuccess: (started, wanted) => queryClient.setQueryData(testKey(orgId, view, wanted), started),
  })
  const running = isUnderWay(test)
  return (
    <Card aria-labelledby="test">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="test">
          Test before publish
        </Title>
        <Button
          variant="default"
          disabled={hash === null || running}
          loading={begin.isPending}
          onClick={() => hash !== null && begin.mutate(hash)}
        >
          {test?.status === 'done' ? 'Test again' : 'Test this draft'}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        Seven scripted reps, from an expert to a pushy one, talk with it on the same seeds. It shows whom it
        believes, whom it leaves, and what is out of proportion.
      </Text>
      {begin.isError ? <Failure error={begin.error} /> : null}
      {found.isError ? <Failure error={found.error} onRetry={() => void found.refetch()} /> : null}
      {hash === null ? <Text size="sm">Mend the mistakes first; then it can be tested.</Text> : null}
      {test && running ? <Progressing test={test} /> : null}
      {test?.status === 'failed' ? (
        <Text role="alert" size="sm">
          The test did not come to an end. The draft is untouched; test it again.
        </Text>
      ) : null}
      {test?.report ? <TestReport test={test} report={test.report} /> : null}
    </Card>
  )
}
