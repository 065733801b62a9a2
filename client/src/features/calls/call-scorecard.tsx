import { Button, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CallView } from '#contract/call.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { callQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import type { Rejecting } from '../../components/answers/rejecting.ts'
import { WithAnswers } from '../../components/answers/with-answers.tsx'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { DimensionSection } from '../../components/scorecard/dimension-section.tsx'
import { EvidenceList } from '../../components/scorecard/evidence-list.tsx'
import { Provenance } from '../../components/scorecard/provenance.tsx'
import { QuoteButton } from '../../components/scorecard/quote-button.tsx'
import { ScoreBars } from '../../components/scorecard/score-bars.tsx'
import type { Show } from '../../components/transcript/show.ts'
import classes from './calls.module.css'
import type { useCallSearch } from './use-call-search.ts'

type Props = {
  readonly view: CallView
  readonly address: ReturnType<typeof useCallSearch>
  readonly rejecting: Rejecting
  readonly onShow: Show
}

/** The score of a call nobody simulated: no course, no simulated belief, nothing to retake. */
export function CallScorecard({ view, address: { search, change }, rejecting, onShow }: Props) {
  const evidence = useRef<HTMLDivElement>(null)
  const { dimensions, oneThing, flags, foundationGate, provenance, status } = view.scorecard
  return (
    <Stack component="section" gap="md" className={classes['scorecard'] ?? ''} aria-label="Scorecard">
      <State view={view} />
      {oneThing ? (
        <Card tone="accent" aria-labelledby="one-thing">
          <Title order={2} id="one-thing" size="sm" c="var(--accent-ink)">
            One thing to change
          </Title>
          <Text size="lg" my="xs">
            {oneThing.sentence}
          </Text>
          <QuoteButton turn={oneThing.turn} quote={oneThing.quote} onShow={onShow} />
          <Text mt="sm">{oneThing.stronger}</Text>
        </Card>
      ) : null}
      <ScoreBars dimensions={dimensions} />
      <WithAnswers answered={view.answered} beliefEnd={null} isOwn rejecting={rejecting} onShow={onShow} />
      {dimensions.map((dimension) => (
        <DimensionSection
          key={dimension.id}
          dimension={dimension}
          onEvidence={() => {
            change({ code: dimension.id, polarity: undefined })
            evidence.current?.scrollIntoView({ block: 'start' })
          }}
        />
      ))}
      {dimensions.length > 0 ? (
        <div ref={evidence}>
          <EvidenceList
            dimensions={dimensions}
            filter={search}
            onFilter={({ code, polarity }) => change({ code, polarity })}
            chosen={search.turn ?? null}
            onShow={onShow}
          />
        </div>
      ) : null}
      {foundationGate ? (
        <Text size="sm" c={foundationGate.passed ? 'dimmed' : 'var(--cost)'}>
          {foundationGate.sentence}
        </Text>
      ) : null}
      {flags.length > 0 ? (
        <Card aria-labelledby="flags">
          <Title order={3} id="flags" mb={6}>
            Worth a look
          </Title>
          <Stack gap={6}>
            {flags.map(({ turn, kind, quote, sentence }) => (
              <QuoteButton
                key={`${turn}${kind}${quote}`}
                turn={turn}
                quote={quote}
                polarity="-"
                why={sentence}
                onShow={onShow}
              />
            ))}
          </Stack>
        </Card>
      ) : null}
      {view.facts.length === 0 && status === 'scored' ? (
        <Text size="xs" c="dimmed">
          No facts were given, so claims were not checked.
        </Text>
      ) : null}
      {status === 'scored' ? (
        <Text size="xs" c="dimmed">
          Nobody but you reads this scorecard, so no criterion of it can be disputed. To a behaviour in the
          transcript you can say “not what I did”.
        </Text>
      ) : null}
      <Provenance provenance={provenance} status={status} />
    </Stack>
  )
}

/** Where there is no score yet, or none at all. */
function State({ view }: { readonly view: CallView }) {
  const orgId = useOrgId()
  const again = useMutation({
    mutationFn: () => call('rescoreCall', { params: { orgId, callId: view.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: callQuery(orgId, view.id).queryKey }),
  })
  const { status } = view.scorecard
  if (status === 'scored') return null
  if (status !== 'failed') {
    return (
      <Card role="status">
        <Text fw={600}>The call is being read</Text>
        <Text size="sm" c="dimmed">
          The scorecard appears here by itself. A call of an hour takes a minute or so.
        </Text>
      </Card>
    )
  }
  return (
    <Card>
      <Text fw={600}>This call could not be scored</Text>
      <Text size="sm" c="dimmed" mb="sm">
        The transcript is complete and safe.
      </Text>
      {again.isError ? <Failure error={again.error} /> : null}
      <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
        Score it again
      </Button>
    </Card>
  )
}
