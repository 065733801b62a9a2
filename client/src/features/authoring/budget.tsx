import { Progress, Text } from '@mantine/core'
import type { AuthoredCheck } from '#contract/authoring.ts'

const number = new Intl.NumberFormat()

/** How much of it a model would carry in one reply. */
export function Budget({ check: { budget } }: { readonly check: AuthoredCheck }) {
  if (budget === null) return null
  const { tokens, advised } = budget
  const over = tokens > advised
  return (
    <div>
      <Text size="sm" c={over ? 'var(--accent-ink)' : 'dimmed'}>
        A model would carry up to {number.format(tokens)} tokens of this in a reply, as estimated at four
        characters each. Advised: at most {number.format(advised)}.
        {over ? ' Shorten what they are like, or the longest lines.' : ''}
      </Text>
      <Progress
        value={Math.min(100, (100 * tokens) / advised)}
        color={over ? 'ochre' : 'pine'}
        size="xs"
        mt={4}
        aria-label="Share of the advised tokens"
      />
    </div>
  )
}
