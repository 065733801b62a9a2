import type { AuthoredView } from '#contract/authoring.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { TrialCard } from '../../components/writing/trial-card.tsx'
import { TestReport } from './test-report.tsx'
import { testKey, useTest } from './use-test.ts'

const words = {
  begin: 'Test this draft',
  again: 'Test again',
  broken: 'The test did not come to an end. The draft is untouched; test it again.',
  counted: 'Conversations played',
  progress: (done: number, total: number) => `Played ${done} of ${total} conversations`,
} as const

type Props = {
  readonly view: AuthoredView
  /** The content on screen; null while it has mistakes or is not stored yet. */
  readonly hash: string | null
}

/** Test before publish: seven scripted reps against exactly this draft. */
export function TestPanel({ view, hash }: Props) {
  const orgId = useOrgId()
  const { kind, id } = view
  const { data, error, refetch } = useTest(view, hash)
  const test = data?.test ?? null
  return (
    <TrialCard
      title="Test before publish"
      about="Seven scripted reps, from an expert to a pushy one, talk with it on the same seeds. It shows whom it believes, whom it leaves, and what is out of proportion."
      trial={test}
      hash={hash}
      lost={error && { error, retry: () => void refetch() }}
      begin={async (wanted) => {
        const body = { hash: wanted }
        const started = await call('testAuthored', { params: { orgId, kind, id }, body })
        queryClient.setQueryData(testKey(orgId, view, wanted), started)
      }}
      words={words}
    >
      {test?.report ? <TestReport test={test} report={test.report} /> : null}
    </TrialCard>
  )
}
