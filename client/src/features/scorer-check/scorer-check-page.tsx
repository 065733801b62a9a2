import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { CallDraft } from '#contract/call.ts'
import type { CheckItem } from '#contract/scorer-check.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import { ComparedLines } from './compared-lines.tsx'
import { KnownCall } from './known-call.tsx'
import { OneLine } from './one-line.tsx'

type Begun = { readonly checkId: string; readonly draft: CallDraft; readonly items: readonly CheckItem[] }

/** A coach's first five minutes: a call they know, five lines answered blind, then where they and the scorer differ. */
export function ScorerCheckPage() {
  const orgId = useOrgId()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [answers, setAnswers] = useState<readonly boolean[]>([])
  const begin = useMutation({
    mutationFn: (draft: CallDraft) => call('scorerCheck', { params: { orgId }, body: draft }),
    onSuccess: ({ items }, draft) => {
      setAnswers([])
      setBegun({ checkId: v7(), draft, items })
    },
  })
  const compare = useMutation({
    mutationFn: ({ checkId, draft, given }: Begun & { readonly given: readonly boolean[] }) =>
      call('compareScorerCheck', { params: { orgId }, body: { checkId, draft, answers: [...given] } }),
  })
  const answer = (yes: boolean) => {
    if (!begun || answers.length >= begun.items.length) return
    const given = [...answers, yes]
    setAnswers(given)
    if (given.length === begun.items.length) compare.mutate({ ...begun, given })
  }
  const item = begun?.items[answers.length]
  return (
    <Page
      title="Try the scorer on a call you know"
      kicker="Reviews"
      width="narrow"
      lead={
        begun
          ? undefined
          : 'Five lines of it, yes or no. You answer first; then you see where the scorer says otherwise.'
      }
    >
      {begun === null ? (
        <KnownCall error={begin.error} isReading={begin.isPending} onBegin={begin.mutate} />
      ) : item ? (
        <OneLine
          key={item.position}
          item={item}
          of={begun.items.length}
          onAnswer={answer}
          onBack={answers.length > 0 ? () => setAnswers(answers.slice(0, -1)) : null}
        />
      ) : compare.data ? (
        <ComparedLines
          checkId={begun.checkId}
          compared={compare.data}
          items={begun.items}
          onAgain={() => {
            compare.reset()
            setBegun(null)
          }}
        />
      ) : compare.isError ? (
        <Failure
          error={compare.error}
          title="Your answers are kept here"
          onRetry={() => compare.mutate({ ...begun, given: answers })}
        />
      ) : (
        <p role="status">The scorer is reading the call.</p>
      )}
    </Page>
  )
}
