import { levels } from './multiplier-words.ts'
import classes from './multiplier.module.css'

type Props = {
  readonly by: number
  readonly interval: readonly [number, number]
  /** All of it in words: the picture says nothing else. */
  readonly said: string
}

const width = 320
const [left, right] = [14, 14]
/** Levels run from 1 to 5; a group hardly ever moves by more than two. */
const most = 2

/** A figure as a dot with its interval, on an axis through no change. What lies beyond two levels is drawn at its edge. */
export function IntervalBar({ by, interval: [low, high], said }: Props) {
  const x = (value: number) =>
    left + ((Math.min(most, Math.max(-most, value)) + most) / (2 * most)) * (width - left - right)
  return (
    <svg viewBox={`0 0 ${width} 64`} className={classes['interval']} role="img" aria-label={said}>
      {[-2, -1, 0, 1, 2].map((value) => (
        <g key={value}>
          <line
            x1={x(value)}
            x2={x(value)}
            y1={20}
            y2={54}
            className={classes[value === 0 ? 'zero' : 'grid']}
          />
          <text x={x(value)} y={13} textAnchor="middle" className={classes['axis']}>
            {value === 0 ? '0' : levels(value).replace('.0', '')}
          </text>
        </g>
      ))}
      <line x1={x(low)} x2={x(high)} y1={38} y2={38} className={classes['reach']} />
      <circle cx={x(by)} cy={38} r={6} className={classes['dot']} />
    </svg>
  )
}
