import { Stack, Tabs, Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import type { DimensionId } from '#contract/scorecard.ts'
import { Card } from '../../components/card.tsx'
import { WithAnswers } from '../../components/answers/with-answers.tsx'
import { DimensionSection } from '../../components/scorecard/dimension-section.tsx'
import { allQuotes } from '../../components/scorecard/evidence-filter.ts'
import { HeldNote, JudgeNote } from '../../components/scorecard/judge-note.tsx'
import { EvidenceList } from '../../components/scorecard/evidence-list.tsx'
import { Provenance } from '../../components/scorecard/provenance.tsx'
import { QuoteButton } from '../../components/scorecard/quote-button.tsx'
import { ScoreBars } from '../../components/scorecard/score-bars.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { BehindIt, Retakes } from './behind-it.tsx'
import { CardHistory } from './card-history.tsx'
import classes from './debrief.module.css'
import { Dispute } from './dispute.tsx'
import { OwnPattern } from './own-pattern.tsx'
import { ScorecardState } from './scorecard-state.tsx'
import { useRejection } from './use-answer.ts'
import type { useDebriefSearch } from './use-debrief-search.ts'

/** The three that scripted tactics cannot fake; the other two stand under them. */
const inner: readonly DimensionId[] = ['authenticity', 'courage', 'belief_transfer']

type Props = {
  readonly view: DebriefView
  readonly address: ReturnType<typeof useDebriefSearch>
  readonly onShow: Show
}

export function ScorecardPanel({ view, address: { search, change }, onShow }: Props) {
  const { scorecard, lastAttempt } = view
  const rejecting = useRejection(view.roleplay.id)
  const { dimensions, foundationGate } = scorecard
  const quotes = allQuotes(dimensions).length
  const toDimension = (id: DimensionId) => {
    const found = document.getElementById(`dimension-${id}`)
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'start' })
  }
  const section = (id: DimensionId) => {
    const dimension = dimensions.find((one) => one.id === id)
    return dimension ? (
      <DimensionSection
        key={id}
        dimension={dimension}
        onEvidence={() => change({ view: 'evidence', code: id, polarity: undefined })}
        renderAnswer={(code, title) => <Dispute view={view} code={code} title={title} />}
      />
    ) : null
  }
  return (
    <section className={classes['scorecard']} aria-label="Scorecard">
      <ScorecardState view={view} />
      <HeldNote judge={scorecard.judge} dimensions={dimensions} />
      <Tabs
        value={search.view === 'evidence' ? 'evidence' : 'scores'}
        onChange={(tab) => change({ view: tab === 'evidence' ? 'evidence' : undefined })}
        keepMounted={false}
      >
        {dimensions.length > 0 ? (
          <Tabs.List mb="md">
            <Tabs.Tab value="scores">Scorecard</Tabs.Tab>
            <Tabs.Tab value="evidence">All evidence ({quotes})</Tabs.Tab>
          </Tabs.List>
        ) : null}
        <Tabs.Panel value="scores">
          <Stack gap="md">
            <ScoreBars dimensions={dimensions} last={lastAttempt} onChoose={toDimension} />
            <WithAnswers
              answered={view.answered}
              beliefEnd={view.simulatedBelief.end}
              isOwn={view.viewer === 'owner'}
              rejecting={rejecting}
              onShow={onShow}
            />
            {inner.map(section)}
            {dimensions.length > 0 ? (
              <Title order={2} size="sm" c="var(--accent-ink)" mt="xs">
                Underneath
              </Title>
            ) : null}
            {dimensions.filter(({ id }) => !inner.includes(id)).map(({ id }) => section(id))}
            {foundationGate ? (
              <Text size="sm" c={foundationGate.passed ? 'dimmed' : 'var(--cost)'}>
                {foundationGate.sentence}
              </Text>
            ) : null}
            <OwnPattern view={view} onShow={onShow} />
            <BehindIt view={view} onShow={onShow} />
            <Retakes view={view} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="evidence">
          <Stack gap="md">
            <EvidenceList
              dimensions={dimensions}
              filter={search}
              onFilter={({ code, polarity }) => change({ code, polarity })}
              chosen={search.turn ?? null}
              onShow={onShow}
            />
            <Flags view={view} onShow={onShow} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
      <Stack gap="xs" mt="md">
        <JudgeNote judge={scorecard.judge} />
        <Provenance provenance={scorecard.provenance} status={scorecard.status} spent={view.spent} />
        <CardHistory view={view} onCard={(card) => change({ card })} />
      </Stack>
    </section>
  )
}

function Flags({ view, onShow }: { readonly view: DebriefView; readonly onShow: Show }) {
  const { flags } = view.scorecard
  if (flags.length === 0) return null
  return (
    <Card aria-labelledby="flags">
      <Title order={3} id="flags" mb={6}>
        Worth a look
      </Title>
      <Stack gap={6}>
        {flags.map((flag) => (
          <QuoteButton
            key={`${flag.turn}${flag.kind}${flag.quote}`}
            turn={flag.turn}
            quote={flag.quote}
            polarity="-"
            why={flag.sentence}
            onShow={onShow}
          />
        ))}
      </Stack>
    </Card>
  )
}
