import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { isUnderWay, TrialCard } from '../../components/writing/trial-card.tsx'
import { TrialReport } from './trial-report.tsx'

const trialKey = (orgId: string, rubricId: string, hash: string | null) => [
  orgId,
  'rubrics',
  rubricId,
  'trial',
  hash,
]

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

const words = {
  begin: 'Try on past transcripts',
  again: 'Try again',
  broken: 'The trial did not come to an end. Nothing is changed; try it again.',
  counted: 'Transcripts scored',
  progress: (done: number, total: number) => `Scored ${done} of ${total} transcripts both ways`,
} as const

type Props = {
  readonly rubricId: string
  /** The content on screen; null while it has mistakes or is not stored yet. */
  readonly hash: string | null
  readonly unchanged: boolean
}

/** What the draft would do to past transcripts, beside what is live. */
export function TrialPanel({ rubricId, hash, unchanged }: Props) {
  const orgId = useOrgId()
  const { data, error, refetch } = useTrial(rubricId, hash)
  const trial = data?.trial ?? null
  return (
    <TrialCard
      title="On past transcripts"
      about="Scores sample conversations (scripted reps against the built-in buyers, simulated) and attempts that reps have submitted, by the live version and by this draft. Private practice is never used."
      trial={trial}
      hash={hash}
      hindrance={unchanged ? 'This says exactly what is live. Change something, then try it.' : null}
      lost={error && { error, retry: () => void refetch() }}
      begin={async (wanted) => {
        const body = { hash: wanted }
        const started = await call('tryRubric', { params: { orgId, rubricId }, body })
        queryClient.setQueryData(trialKey(orgId, rubricId, wanted), started)
      }}
      words={words}
    >
      {trial?.report ? <TrialReport trial={trial} report={trial.report} /> : null}
    </TrialCard>
  )
}
