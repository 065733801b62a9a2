import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallView } from '#contract/call.ts'
import { RequestFailed } from '../../api/problem.ts'
import { useMe, useOrgId } from '../../api/membership.ts'
import { callQuery } from '../../api/queries.ts'
import { AnswerBehaviour } from '../../components/answers/answer-behaviour.tsx'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { PrintSheet } from '../../components/scorecard/print-sheet.tsx'
import { Transcript } from '../../components/transcript/transcript.tsx'
import { dateOnly } from '../../components/when.ts'
import { arenaWords } from '../../components/words.ts'
import { CallScorecard } from './call-scorecard.tsx'
import classes from './calls.module.css'
import { formatWords, minutesOf, placeIn } from './format-words.ts'
import { RemoveCall } from './remove-call.tsx'
import { useCallRejection } from './use-call-rejection.ts'
import { useCallSearch } from './use-call-search.ts'

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
  const address = useCallSearch(view.id)
  const rejecting = useCallRejection(view.id)
  const me = useMe().user
  const [quote, setQuote] = useState<string | null>(null)
  const show = (turn: number, marked?: string) => {
    setQuote(marked ?? null)
    address.change({ turn })
  }
  const rejected = view.answered?.rejections ?? []
  const length = minutesOf(view.durationMs)
  return (
    <>
      <div className={classes['screen']}>
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
          actions={
            <Group gap="xs">
              {view.scorecard.dimensions.length > 0 ? (
                <Button variant="default" onClick={() => window.print()}>
                  Print
                </Button>
              ) : null}
              <RemoveCall view={view} />
            </Group>
          }
        >
          <div className={classes['columns']}>
            <CallScorecard view={view} address={address} rejecting={rejecting} onShow={show} />
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
              chosen={address.search.turn ?? null}
              quote={quote}
              onShow={show}
              rejected={rejected}
              renderAnswer={(turn, { code }) => (
                <AnswerBehaviour
                  rejecting={rejecting}
                  turn={turn}
                  code={code}
                  isRejected={rejected.some((one) => one.turn === turn && one.code === code)}
                />
              )}
            />
          </div>
        </Page>
      </div>
      {view.scorecard.dimensions.length > 0 ? (
        <PrintSheet
          name={me.name}
          title={view.title}
          about={[arenaWords[view.arena], length]}
          date={view.createdAt}
          ending={view.situation}
          scorecard={view.scorecard}
        />
      ) : null}
    </>
  )
}
