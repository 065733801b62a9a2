import { Stack, Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import { Card } from '../../components/card.tsx'
import { QuoteButton } from '../../components/scorecard/quote-button.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { counted } from '../../components/when.ts'
import classes from './behind-it.module.css'

/** What shows only over the rep's own conversations; nobody else gets it. */
export function OwnPattern({ view, onShow }: { readonly view: DebriefView; readonly onShow: Show }) {
  const pattern = view.ownPattern
  if (!pattern) return null
  const { composure, saidBefore } = pattern
  return (
    <Card aria-labelledby="own-pattern">
      <Title order={3} id="own-pattern">
        You, over time
      </Title>
      <Text size="xs" c="dimmed" mb={6}>
        {counted(composure.conversations, '{n} conversation', '{n} conversations')},{' '}
        {counted(composure.challenges, '{n} challenge', '{n} challenges')}. Only you see this; it is in no
        score.
      </Text>
      <ul className={classes['plain']}>
        {composure.sentences.map((sentence) => (
          <li key={sentence}>
            <Text size="sm">{sentence}</Text>
          </li>
        ))}
      </ul>
      {saidBefore.length > 0 ? (
        <>
          <Title order={4} size="sm" mt="md" mb={6}>
            Said to other buyers before
          </Title>
          <Stack gap={6}>
            {saidBefore.map(({ turn, quote, beside }) => (
              <QuoteButton
                key={`${turn}${quote}`}
                turn={turn}
                quote={quote}
                beside={beside}
                onShow={onShow}
              />
            ))}
          </Stack>
        </>
      ) : null}
    </Card>
  )
}
