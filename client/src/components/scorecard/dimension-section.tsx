import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DimensionView } from '#contract/scorecard.ts'
import { Card } from '../card.tsx'
import { Criteria } from './criteria.tsx'
import classes from './dimension.module.css'
import { chancesTaken } from './score-bar.tsx'

/** The figure, or the words that stand in its place. */
function Figure({ dimension }: { readonly dimension: DimensionView }) {
  const { score, provisional } = dimension
  if (score === null) return <span className={classes['noFigure']}>Not assessed</span>
  if (provisional) return <span className={classes['noFigure']}>{chancesTaken(dimension)}</span>
  return <span className={classes['figure']}>{Math.round(score)}</span>
}

function Figures({ dimension }: { readonly dimension: DimensionView }) {
  const { score, opportunities, provisional, evident, latent } = dimension
  if (score === null) return null
  return (
    <div className={classes['figures']}>
      {provisional ? (
        <span>Too few chances for a figure. More of them make one.</span>
      ) : (
        <>
          {opportunities > 0 ? <span>{chancesTaken(dimension)}</span> : null}
          {evident === null ? null : <span>in their words {Math.round(evident)}</span>}
          {latent === null ? null : <span>simulated belief {Math.round(latent)}</span>}
        </>
      )}
    </div>
  )
}

type Props = {
  readonly dimension: DimensionView
  /** Leads to its quotes; left out where they are not listed. */
  readonly onEvidence?: (() => void) | undefined
  /** What can be said to a criterion, shown below it. */
  readonly renderAnswer?: ((code: string, title: string) => ReactNode) | undefined
}

/** One dimension: the plain sentence first, then the figure, then what would have changed it and what it rests on. */
export function DimensionSection({ dimension, onEvidence, renderAnswer }: Props) {
  const { id, title, subtitle, score, reason, headline, change, target } = dimension
  return (
    <Card id={`dimension-${id}`} aria-labelledby={`dimension-${id}-title`} tabIndex={-1}>
      <div className={classes['dimensionHead']}>
        <div>
          <Title order={3} id={`dimension-${id}-title`}>
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
      <Text mt={6}>{score === null ? (reason ?? 'Nothing here invited it.') : headline}</Text>
      <Figures dimension={dimension} />
      {change === null ? null : (
        <p className={classes['change']}>
          <b>What would have changed it.</b> {change}
        </p>
      )}
      {target === null ? null : (
        <Text size="sm" c="var(--ink-soft)" mt={6}>
          <b>Level {target.level}:</b> {target.looksLike}
        </Text>
      )}
      <Criteria dimension={dimension} onEvidence={onEvidence} renderAnswer={renderAnswer} />
    </Card>
  )
}
