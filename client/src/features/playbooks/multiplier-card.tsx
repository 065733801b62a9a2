import { Text, Title } from '@mantine/core'
import type { MultiplierFigure } from '#contract/multiplier.ts'
import { Card } from '../../components/card.tsx'
import { IntervalBar } from './interval-bar.tsx'
import { countsOf, figureOf, findingOf, sourceWords } from './multiplier-words.ts'

/** One source: what it says, with its interval and what it rests on. */
export function MultiplierCard({ figure }: { readonly figure: MultiplierFigure }) {
  const { source, result, leftOut } = figure
  const { title, about } = sourceWords[source]
  const counts = countsOf(result)
  return (
    <Card aria-labelledby={source}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Title order={2} size="h3" id={source}>
        {findingOf(result)}
      </Title>
      {result.kind === 'too-early' ? null : (
        <>
          <IntervalBar
            by={result.by}
            interval={result.interval}
            said={`${findingOf(result)}: ${figureOf(result)}.`}
          />
          <Text mt="xs">{figureOf(result)}.</Text>
        </>
      )}
      <Text mt="xs">{counts}</Text>
      <Text size="sm" c="dimmed" mt="xs">
        {about}
        {leftOut === 0
          ? ''
          : ` ${leftOut === 1 ? '1 level is' : `${leftOut} levels are`} not counted: what they rest on is the moment that the playbook is about, or cannot be told.`}
      </Text>
    </Card>
  )
}
