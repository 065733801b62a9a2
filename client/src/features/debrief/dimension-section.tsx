import { Stack, Text, Title } from '@mantine/core'
import type { DimensionView } from '#contract/scorecard.ts'
import { Card } from '../../components/card.tsx'
import { counted } from '../../components/when.ts'
import classes from './debrief.module.css'
import type { Show } from './debrief.tsx'
import { QuoteButton } from './quote-button.tsx'

/** The range in which the score most likely lies, with the score as a mark in it. */
function Interval({ dimension }: { readonly dimension: DimensionView }) {
  const { score, interval } = dimension
  if (score === null) return null
  const [low, high] = interval ?? [score, score]
  return (
    <div
      className={classes['track']}
      role="img"
      aria-label={`${Math.round(score)} of 100, between ${Math.round(low)} and ${Math.round(high)}`}
    >
      <div className={classes['range']} style={{ left: `${low}%`, width: `${Math.max(1, high - low)}%` }} />
      <div className={classes['point']} style={{ left: `${score}%` }} />
    </div>
  )
}

function Figures({ dimension }: { readonly dimension: DimensionView }) {
  const { score, interval, opportunities, taken, level, provisional, evident, latent } = dimension
  return (
    <div className={classes['figures']}>
      {opportunities > 0 ? (
        <span>{`took ${taken} of ${counted(opportunities, '{n} chance', '{n} chances')}`}</span>
      ) : null}
      {score === null ? null : (
        <span>
          <b>{Math.round(score)}</b>
          {interval ? `, between ${Math.round(interval[0])} and ${Math.round(interval[1])}` : ''}
        </span>
      )}
      {level === null || provisional ? null : <span>Level {level} of 5</span>}
      {evident === null ? null : (
        <span>
          in the words <b>{Math.round(evident)}</b>
        </span>
      )}
      {latent === null ? null : (
        <span>
          in the simulated buyer <b>{Math.round(latent)}</b>
        </span>
      )}
      {provisional && score !== null ? <span>few chances, so a first impression only</span> : null}
    </div>
  )
}

/** One dimension: the plain sentence first, then what it rests on, or why nothing can be said. */
export function DimensionSection({
  dimension,
  onShow,
}: {
  readonly dimension: DimensionView
  readonly onShow: Show
}) {
  const { id, title, subtitle, score, reason, headline, evidence, subscores } = dimension
  const first = evidence.slice(0, 2)
  const rest = evidence.slice(2)
  return (
    <Card aria-labelledby={`dimension-${id}`}>
      <Title order={3} id={`dimension-${id}`}>
        {title}
        {subtitle === '' ? null : (
          <Text component="span" c="dimmed" size="sm" fw={400}>
            {' '}
            ({subtitle})
          </Text>
        )}
      </Title>
      {score === null ? (
        <>
          <Text size="sm" mt={2}>
            Not assessed{reason === null ? '.' : `: ${reason}`}
          </Text>
          <Figures dimension={dimension} />
        </>
      ) : (
        <>
          <Text mt={2}>{headline}</Text>
          <Interval dimension={dimension} />
          <Figures dimension={dimension} />
        </>
      )}
      {evidence.length > 0 ? (
        <Stack gap={4} mt="sm">
          {first.map((one) => (
            <QuoteButton key={`${one.turn}${one.code}${one.quote}`} {...one} onShow={onShow} />
          ))}
        </Stack>
      ) : null}
      {rest.length + subscores.length > 0 ? (
        <details className={classes['details']}>
          <summary>
            {rest.length > 0 ? counted(rest.length, '{n} more quote', '{n} more quotes') : 'By criterion'}
          </summary>
          <Stack gap={4} mt={4}>
            {rest.map((one) => (
              <QuoteButton key={`${one.turn}${one.code}${one.quote}`} {...one} onShow={onShow} />
            ))}
            <ul className={classes['plain']}>
              {subscores.map((one) => (
                <li key={one.code}>
                  <Text size="sm">
                    {one.title}: {one.of === 0 ? 'no chance came up' : `${one.taken} of ${one.of}`}
                    {one.against > 0 ? counted(one.against, ', {n} time against', ', {n} times against') : ''}
                  </Text>
                </li>
              ))}
            </ul>
          </Stack>
        </details>
      ) : null}
    </Card>
  )
}
