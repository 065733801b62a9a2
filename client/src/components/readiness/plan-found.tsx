import { Stack, Text } from '@mantine/core'
import type { ReadinessView } from '#contract/readiness.ts'
import { QuoteButton } from '../scorecard/quote-button.tsx'
import type { Show } from '../transcript/show.ts'
import { foundSentence, planSentence } from './plan-words.ts'

type Props = { readonly view: ReadinessView; readonly onShow: Show }

/** The plan with what of it stands in the transcript. Who wrote it has the last word. */
export function PlanFound({ view, onShow }: Props) {
  const plan = planSentence(view)
  const sentence = foundSentence(view.found)
  if (plan === null || sentence === null) return null
  const found = view.found?.kind === 'done' || view.found?.kind === 'not-done' ? view.found : null
  return (
    <Stack gap={8}>
      <Text fw={600}>{plan}</Text>
      <Text size="sm">{sentence}</Text>
      {found ? (
        <>
          <QuoteButton {...found.heard} why="They said" onShow={onShow} />
          {found.reply ? <QuoteButton {...found.reply} why="You answered" onShow={onShow} /> : null}
          <Text size="xs" c="dimmed">
            Found by how close the words are in meaning, so it can be wrong. You have the last word.
          </Text>
        </>
      ) : null}
    </Stack>
  )
}
