import { Button, Group, Progress, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { RubricTrial } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { TrialReport } from './trial-report.tsx'

const trialKey = (orgId: string, rubricId: string, hash: string | null) => [
  orgId,
  'rubrics',
  rubricId,
  'trial',
  hash,
]
const isUnderWay = (trial: RubricTrial | null | undefined) =>
  trial?.status === 'queued' || trial?.status === 'running'

/** The trial of exactly this content; looked at again while it runs. */
export function useTrial(rubricId: string, hash: string | null) {
  const orgId = useOrgId()
  return useQuery({
    queryKey: trialKey(orgId, rubricId, hash),
    queryFn: ({ signal }) => call('rubricTrial', { params: { orgId, rubricId, hash: hash ?? '' } }, signal),
    enabled: hash !== null,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.trial) ? 800 : false),
  })
}

function Progressing({ trial }: { readonly trial: RubricTrial }) {
  const share = trial.total === 0 ? 0 : (100 * trial.done) / trial.total
  return (
    <div role="status">
      <Text size="sm" mb={6}>
        {trial.total === 0
          ? 'Waiting to begin'
          : `Scored ${trial.done} of ${trial.total} transcripts both ways`}
      </Text>
      <Progress value={share} aria-label="Transcripts scored" />
    </div>
  )
}

type Props = {
  readonly rubricId: string
  /** The content on screen; null while it has mistakes or is not stored yet. */
  readonly hash: string | null
  readonly unchanged: boolean
}

/** What the draft would do to past transcripts, beside what is live. */
export function TrialPanel({ rubricId, hash, unchanged }: Props) {
  const orgId = useOrgId()
  const { data } = useTrial(rubricId, hash)
  const trial = data?.trial ?? null
  const begin = useMutation({
    mutationFn: (wanted: string) =>
      call('tryRubric', { params: { orgId, rubricId }, body: { hash: wanted } }),
    onSuccess: (started, wanted) => queryClient.setQueryData(trialKey(orgId, rubricId, wanted), started),
  })
  const running = isUnderWay(trial)
  return (
    <Card aria-labelledby="trial">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="trial">
          On past transcripts
        </Title>
        <Button
          variant="default"
          disabled={hash === null || unchanged || running}
          loading={begin.isPending}
          onClick={() => hash !== null && begin.mutate(hash)}
        >
          {trial?.status === 'done' ? 'Try again' : 'Try on past transcripts'}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        Scores sample conversations (scripted reps against the built-in buyers, simulated) and attempts that
        reps have submitted, by the live version and by this draft. Private practice is never used.
      </Text>
      {begin.isError ? <Failure error={begin.error} /> : null}
      {hash === null ? <Text size="sm">Mend the mistakes first; then it can be tried.</Text> : null}
      {unchanged ? (
        <Text size="sm">This says exactly what is live. Change something, then try it.</Text>
      ) : null}
      {trial && running ? <Progressing trial={trial} /> : null}
      {trial?.status === 'failed' ? (
        <Text role="alert" size="sm">
          The trial did not come to an end. Nothing is changed; try it again.
        </Text>
      ) : null}
      {trial?.report ? <TrialReport trial={trial} report={trial.report} /> : null}
    </Card>
  )
}
