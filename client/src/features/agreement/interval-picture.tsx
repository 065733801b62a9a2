import { useElementSize } from '@mantine/hooks'
import type { DimensionAgreement, FigureView } from '#contract/agreement.ts'
import classes from './agreement.module.css'
import { figureWords } from './words.ts'

const top = 22
/** Names stand beside their rows and figures behind them where there is room; else above. */
const wide = { rowHeight: 26, left: 168, right: 150 }
const narrow = { rowHeight: 40, left: 8, right: 14 }
const wideFrom = 560

type Row = { readonly name: string; readonly kind: 'coaches' | 'scorer'; readonly figure: FigureView }

function rowsOf({ withScorer, amongCoaches }: DimensionAgreement): readonly Row[] {
  if (withScorer === null) return []
  const { figures } = amongCoaches
  const coaches = (name: string, figure: FigureView | undefined): Row[] =>
    figure ? [{ name, kind: 'coaches', figure }] : []
  return [
    ...coaches('Kappa, coach and coach', figures?.kappa),
    { name: 'Kappa, coach and scorer', kind: 'scorer', figure: withScorer.kappa },
    ...coaches('ICC, coach and coach', figures?.icc),
    { name: 'ICC, coach and scorer', kind: 'scorer', figure: withScorer.icc },
  ]
}

/** Figures as dots with their intervals on one axis from 0 to 1. What lies below 0 is drawn at its edge. */
export function IntervalPicture({ dimension }: { readonly dimension: DimensionAgreement }) {
  const { ref, width: space } = useElementSize()
  const width = Math.max(space, 260)
  const beside = width >= wideFrom
  const { rowHeight, left, right } = beside ? wide : narrow
  const rows = rowsOf(dimension)
  const bottom = top + rows.length * rowHeight
  const x = (value: number) => left + Math.min(1, Math.max(0, value)) * (width - left - right)
  const said = rows.map(({ name, figure }) => `${name}: ${figureWords(figure)}`).join('. ')
  return (
    <div ref={ref} className={classes['scroll']}>
      <svg width={width} height={bottom + 6} role="img" aria-label={`${dimension.title}. ${said}.`}>
        {[0, 0.25, 0.5, 0.75, 1].map((value) => (
          <g key={value}>
            <line x1={x(value)} x2={x(value)} y1={top - 6} y2={bottom} className={classes['grid']} />
            <text x={x(value)} y={top - 10} textAnchor="middle" className={classes['axis']}>
              {value}
            </text>
          </g>
        ))}
        {rows.map(({ name, kind, figure }, index) => {
          const y = top + index * rowHeight + (beside ? rowHeight / 2 : 28)
          return (
            <g key={name} className={classes[kind]}>
              <text x={0} y={beside ? y + 4 : y - 11} className={classes['rowName']}>
                {beside ? name : `${name}: ${figureWords(figure)}`}
              </text>
              {beside ? (
                <text x={width} y={y + 4} textAnchor="end" className={classes['rowName']}>
                  {figureWords(figure)}
                </text>
              ) : null}
              {figure.interval ? (
                <line
                  x1={x(figure.interval[0])}
                  x2={x(figure.interval[1])}
                  y1={y}
                  y2={y}
                  className={classes['reach']}
                />
              ) : null}
              {figure.value === null ? null : kind === 'coaches' ? (
                <circle cx={x(figure.value)} cy={y} r={5} className={classes['dot']} />
              ) : (
                <path
                  d={`M${x(figure.value)} ${y - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`}
                  className={classes['dot']}
                />
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
