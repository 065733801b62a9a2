import { Stack, Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import type { DimensionId } from '#contract/scorecard.ts'
import { Card } from '../../components/card.tsx'
import { DimensionSection } from '../../components/scorecard/dimension-section.tsx'
import { HeldNote, JudgeNote } from '../../components/scorecard/judge-note.tsx'
import { Provenance } from '../../components/scorecard/provenance.tsx'
import { QuoteButton } from '../../components/scorecard/quote-button.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { BehindIt, Retakes } from './behind-it.tsx'
import classes from './debrief.module.css'
import { ScorecardState } from './scorecard-state.tsx'

/** The three that scripted tactics cannot fake; the other two stand under them. */
const inner: readonly DimensionId[] = ['authenticity', 'courage', 'belief_transfer']

export function ScorecardPanel({ view, onShow }: { readonly view: DebriefView; readonly onShow: Show }) {
  const { scorecard } = view
  const { flags, foundationGate, dimensions } = scorecard
  const under = dimensions.filter(({ id }) => !inner.includes(id))
  return (
    <Stack component="section" gap="md" className={classes['scorecard'] ?? ''} aria-label="Scorecard">
      <ScorecardState view={view} />
      <HeldNote judge={scorecard.judge} dimensions={dimensions} />
      {dimensions
        .filter(({ id }) => inner.includes(id))
        .map((dimension) => (
          <DimensionSection key={dimension.id} dimension={dimension} onShow={onShow} />
        ))}
      {under.length > 0 ? (
        <Title order={2} size="sm" c="var(--accent-ink)" mt="xs">
          Underneath
        </Title>
      ) : null}
      {under.map((dimension) => (
        <DimensionSection key={dimension.id} dimension={dimension} onShow={onShow} />
      ))}
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
      ) : null}
      <BehindIt view={view} onShow={onShow} />
      <Retakes view={view} />
      <JudgeNote judge={scorecard.judge} />
      <Provenance provenance={scorecard.provenance} status={scorecard.status} />
    </Stack>
  )
}
