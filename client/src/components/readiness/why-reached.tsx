import { Stack, Text } from '@mantine/core'
import type { ReadinessView } from '#contract/readiness.ts'
import { QuoteButton } from '../scorecard/quote-button.tsx'
import type { Show } from '../transcript/show.ts'

type Props = { readonly view: ReadinessView; readonly onShow: Show }

/** What somebody wrote about their own why, with what of it was said and what came back. */
export function WhyReached({ view: { belief, seen, reached }, onShow }: Props) {
  if (!reached) return null
  const { said, cameBack } = reached
  return (
    <Stack gap={8}>
      <Text size="sm">
        What you believe:{' '}
        {[belief, seen]
          .filter((text) => text !== '')
          .map((text) => `“${text}”`)
          .join(' ')}
      </Text>
      {said ? (
        <QuoteButton {...said} why="You said" onShow={onShow} />
      ) : (
        <Text size="sm">Nothing close to it was said this time.</Text>
      )}
      {said ? (
        cameBack ? (
          <QuoteButton {...cameBack} why="They came back to it" onShow={onShow} />
        ) : (
          <Text size="sm">They did not come back to it.</Text>
        )
      ) : null}
    </Stack>
  )
}
