import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallView } from '#contract/call.ts'
import { RequestFailed } from '../../api/problem.ts'
import { useOrgId } from '../../api/membership.ts'
import { callQuery } from '../../api/queries.ts'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { Transcript } from '../../components/transcript/transcript.tsx'
import { dateOnly } from '../../components/when.ts'
import { arenaWords } from '../../components/words.ts'
import { CallScorecard } from './call-scorecard.tsx'
import classes from './calls.module.css'
import { formatWords, minutesOf, placeIn } from './format-words.ts'
import { RemoveCall } from './remove-call.tsx'

/** Scoring is a job of seconds; this often a page that waits for it asks. */
const pollMs = 1_500

export function CallPage() {
  const orgId = useOrgId()
  const { callId = '' } = useParams({ strict: false })
  const found = useQuery({
    ...callQuery(orgId, callId),
    refetchInterval: ({ state }) => (state.data?.scorecard.status === 'queued' ? pollMs : false),
    throwOnError: (error) => error instanceof RequestFailed && error.status === 404,
  })
  if (found.data) return <Call key={callId} view={found.data} />
  if (found.isPending) return <PageLoading />
  return (
    <Page title="Imported call" width="narrow">
      <Failure error={found.error} onRetry={() => void found.refetch()} />
    </Page>
  )
}

/** A real call with its score: transcript and scorecard as after practice, without anything simulated. */
function Call({ view }: { readonly view: CallView }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [quote, setQuote] = useState<string | null>(null)
  const show = (turn: number, marked?: string) => {
    setChosen(turn)
    setQuote(marked ?? null)
  }
  const length = minutesOf(view.durationMs)
  return (
    <Page
      title={view.title}
      kicker="Imported call"
      width="wide"
      lead={
        <>
          {view.situation}
          <div className={classes['about']}>
            <span>{arenaWords[view.arena]}</span>
            <span>{formatWords[view.format]}</span>
            {length === null ? null : <span>{length}</span>}
            <span>{dateOnly(view.createdAt)}</span>
            <span>{view.redacted ? 'Names replaced' : 'Names kept'}</span>
            <span>Only you can see it</span>
          </div>
        </>
      }
      actions={<RemoveCall view={view} />}
    >
      <div className={classes['columns']}>
        <CallScorecard view={view} chosen={chosen} onShow={show} />
        <Transcript
          className={classes['transcript']}
          turns={view.turns.map(({ id, n, side, name, text, atMs }) => ({
            id,
            n,
            speaker: side,
            name,
            text,
            at: null,
            note: placeIn(atMs),
          }))}
          readings={view.readings}
          repName="You"
          chosen={chosen}
          quote={quote}
          onShow={show}
        />
      </div>
    </Page>
  )
}
