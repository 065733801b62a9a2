import type { RubricReport } from '#contract/rubric.ts'
import classes from './rubrics.module.css'

type Dimension = RubricReport['dimensions'][number]

const [width, height, gap] = [200, 64, 3]
const step = width / 10

/** One row of bars: how many transcripts have a score in each ten points, with the mean as a line. */
function Bars({
  counts,
  most,
  mean,
  kind,
}: {
  readonly counts: readonly number[]
  readonly most: number
  readonly mean: number | null
  readonly kind: 'before' | 'after'
}) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={classes[kind]} aria-hidden preserveAspectRatio="none">
      {counts.map((count, index) => {
        const tall = (height - 4) * (count / Math.max(1, most))
        return (
          // oxlint-disable-next-line react/no-array-index-key -- ten fixed steps
          <rect
            key={index}
            x={index * step + gap / 2}
            width={step - gap}
            y={height - tall}
            height={tall}
            rx={1.5}
          />
        )
      })}
      <line x1={0} x2={width} y1={height} y2={height} className={classes['base']} />
      {mean === null ? null : (
        <line x1={mean * 2} x2={mean * 2} y1={0} y2={height} className={classes['mean']} />
      )}
    </svg>
  )
}

export const signed = (value: number) =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`

/** What the picture shows, as a sentence. */
export function findingOf({ title, shift, moved, n, interval }: Dimension): string {
  if (n === 0) return `${title}: not assessed in any transcript`
  if (moved === 0) return `${title} stays as it is`
  const clear = interval !== null && (interval[0] > 0 || interval[1] < 0)
  const way = (shift ?? 0) > 0 ? 'rises' : 'falls'
  return clear
    ? `${title} ${way} by ${Math.abs(shift ?? 0).toFixed(1)} points on average`
    : `${title} moves in ${moved} of ${n}, not clearly up or down`
}

/** Live above, draft below, on one scale. */
export function SpreadChart({ dimension }: { readonly dimension: Dimension }) {
  const { spreadBefore, spreadAfter, before, after } = dimension
  const most = Math.max(...spreadBefore, ...spreadAfter)
  return (
    <figure className={classes['spread']}>
      <figcaption>{findingOf(dimension)}</figcaption>
      <div className={classes['pair']}>
        <span>Live</span>
        <Bars counts={spreadBefore} most={most} mean={before} kind="before" />
        <span>Draft</span>
        <Bars counts={spreadAfter} most={most} mean={after} kind="after" />
        <span />
        <div className={classes['scale']} aria-hidden>
          <span>0</span>
          <span>50</span>
          <span>100</span>
        </div>
      </div>
    </figure>
  )
}
