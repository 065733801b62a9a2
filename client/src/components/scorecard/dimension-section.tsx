import { Text, Title } from '@mantine/core'
import type { DimensionView } from '#contract/scorecard.ts'
import { Card } from '../card.tsx'
import { counted } from '../when.ts'
import classes from './dimension.module.css'
import type { Show } from '../transcript/show.ts'
import { Evidence } from './evidence.tsx'

/** The range in which the score most likely lies, with the score as a mark in it. */
function Interval({
  score,
  interval,
}: {
  readonly score: number
  readonly interval: DimensionView['interval']
}) {
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

/** The figure, or the words that stand in its place. */
function Figure({ dimension }: { readonly dimension: DimensionView }) {
  const { score, provisional, taken, opportunities } = dimension
  if (score === null) return <span className={classes['noFigure']}>Not assessed</span>
  if (provisional)
    return (
      <span className={classes['noFigure']}>
        {`took ${taken} of ${counted(opportunities, '{n} chance', '{n} chances')}`}
      </span>
    )
  return <span className={classes['figure']}>{Math.round(score)}</span>
}

function Figures({ dimension }: { readonly dimension: DimensionView }) {
  const { score, interval, opportunities, taken, level, provisional, evident, latent } = dimension
  const held = provisional && score !== null
  return (
    <div className={classes['figures']}>
      {score === null || held ? null : (
        <>
          {opportunities > 0 ? (
            <span>{`took ${taken} of ${counted(opportunities, '{n} chance', '{n} chances')}`}</span>
          ) : null}
          {level === null ? null : <span>level {level} of 5</span>}
          {interval ? <span>{`likely ${Math.round(interval[0])} to ${Math.round(interval[1])}`}</span> : null}
          {evident === null ? null : <span>in their words {Math.round(evident)}</span>}
          {latent === null ? null : <span>simulated belief {Math.round(latent)}</span>}
        </>
      )}
      {held ? <span>Too few chances for a figure. More of them make one.</span> : null}
    </div>
  )
}

type Props = { readonly dimension: DimensionView; readonly onShow: Show }

/** One dimension: the plain sentence first, then the figure, then what it rests on, or why nothing can be said. */
export function DimensionSection({ dimension, onShow }: Props) {
  const { id, title, subtitle, score, interval, provisional, reason, headline } = dimension
  return (
    <Card aria-labelledby={`dimension-${id}`}>
      <div className={classes['dimensionHead']}>
        <div>
          <Title order={3} id={`dimension-${id}`}>
            {title}
          </Title>
          {subtitle === '' ? null : (
            <Text c="dimmed" size="xs">
              {subtitle}
            </Text>
          )}
        </div>
        <Figure dimension={dimension} />
      </div>
      {score !== null && !provisional ? <Interval score={score} interval={interval} /> : null}
      <Text mt={6}>{score === null ? (reason ?? 'Nothing here invited it.') : headline}</Text>
      <Figures dimension={dimension} />
      <Evidence dimension={dimension} onShow={onShow} />
    </Card>
  )
}
