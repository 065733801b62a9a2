import { useId } from 'react'
import type { LadderView } from '#contract/ladder.ts'
import { growthSentence, type Grown } from './growth-words.ts'
import classes from './ladder.module.css'

const [width, height] = [200, 72]
/** With fewer points there is no course to look at. */
const fewestPoints = 3

type Point = { readonly x: number; readonly y: number }

function pointsOf(scores: readonly (number | null)[]): readonly Point[] {
  const last = Math.max(1, scores.length - 1)
  return scores.flatMap((score, index) =>
    score === null ? [] : [{ x: (width * index) / last, y: height * (1 - score / 100) }],
  )
}

function Multiple({
  grown,
  scores,
  fewest,
}: {
  readonly grown: Grown
  readonly scores: readonly (number | null)[]
  readonly fewest: number
}) {
  const id = useId()
  const points = pointsOf(scores)
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
  return (
    <figure className={classes['multiple']} aria-labelledby={id}>
      <figcaption id={id}>{growthSentence(grown, fewest)}</figcaption>
      {points.length < fewestPoints ? null : (
        <div className={classes['plot']} aria-hidden>
          <div className={classes['scale']}>
            <span>100</span>
            <span>0</span>
          </div>
          <svg viewBox={`-3 -3 ${width + 6} ${height + 6}`}>
            <line x1={0} x2={width} y1={height} y2={height} />
            <path d={path.join('')} />
            {points.map(({ x, y }) => (
              <circle key={x} cx={x} cy={y} r={2.2} />
            ))}
          </svg>
        </div>
      )}
    </figure>
  )
}

/** Each dimension over one's own conversations, on one scale, side by side. */
export function GrowthMultiples({ ladder: { growth, attempts, fewest } }: { readonly ladder: LadderView }) {
  const scoresOf = (id: Grown['id']) =>
    attempts.map(({ scores }) => scores.find((one) => one.id === id)?.score ?? null)
  return (
    <div className={classes['multiples']}>
      {growth.map((grown) => (
        <Multiple key={grown.id} grown={grown} scores={scoresOf(grown.id)} fewest={fewest} />
      ))}
    </div>
  )
}
