import { List, Text } from '@mantine/core'
import type { DimensionView, ScorecardView } from '#contract/scorecard.ts'
import { Card } from '../card.tsx'

type Noted = Pick<ScorecardView, 'judge' | 'dimensions'>

const apart = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** Where two readings lie far apart: says that a coach should look, and shows both. */
export function HeldNote({ judge, dimensions }: Noted) {
  if (judge?.state !== 'held') return null
  const both = dimensions.flatMap(({ id, title, judged }) => (judged ? [{ id, title, judged }] : []))
  return (
    <Card role="note" aria-label="For a coach to look at">
      <Text size="sm">{judge.sentence}</Text>
      {both.length > 0 ? (
        <List size="sm" mt={6} c="dimmed">
          {both.map(({ id, title, judged }) => (
            <List.Item key={id}>{figures(title, judged)}</List.Item>
          ))}
        </List>
      ) : null}
    </Card>
  )
}

const rounded = (score: number | null) => (score === null ? 'not assessed' : String(Math.round(score)))

function figures(title: string, { builtIn, model, spread, samples }: NonNullable<DimensionView['judged']>) {
  const said = `${title}: built-in scorer ${rounded(builtIn)}, model ${rounded(model)}`
  if (spread === null) return `${said}.`
  return spread < 0.05
    ? `${said}; its ${samples} readings agree.`
    : `${said}; its ${samples} readings lie ${apart.format(spread)} of five levels apart.`
}

/** Anything else there is to know of the model's reading, in one sentence. */
export function JudgeNote({ judge }: Pick<ScorecardView, 'judge'>) {
  if (judge === null || judge.state === 'held') return null
  return (
    <Text size="xs" c="dimmed" component="p" m={0}>
      {judge.sentence}
    </Text>
  )
}
