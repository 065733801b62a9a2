import { Stack, Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import { Card } from '../../components/card.tsx'
import { BehindIt, Retakes } from './behind-it.tsx'
import type { Show } from './debrief.tsx'
import { DimensionSection } from './dimension-section.tsx'
import { OneThing } from './one-thing.tsx'
import { Provenance, ScorecardState } from './provenance.tsx'
import { QuoteButton } from './quote-button.tsx'

export function ScorecardPanel({ view, onShow }: { readonly view: DebriefView; readonly onShow: Show }) {
  const { scorecard } = view
  const { flags, foundationGate, dimensions } = scorecard
  return (
    <Stack component="section" gap="md" aria-label="Scorecard">
      <ScorecardState view={view} />
      <OneThing view={view} onShow={onShow} />
      {foundationGate ? (
        <Card aria-label="Foundation">
          <Text fw={600}>{foundationGate.passed ? 'The foundation is in place' : 'Foundation first'}</Text>
          <Text size="sm">{foundationGate.sentence}</Text>
        </Card>
      ) : null}
      {dimensions.map((dimension) => (
        <DimensionSection key={dimension.id} dimension={dimension} onShow={onShow} />
      ))}
      {flags.length > 0 ? (
        <Card aria-labelledby="flags">
          <Title order={2} id="flags" mb={6}>
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
      <BehindIt view={view} />
      <Retakes view={view} />
      <Provenance view={view} />
    </Stack>
  )
}
