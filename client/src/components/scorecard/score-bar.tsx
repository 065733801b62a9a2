import type { DebriefView } from '#contract/debrief.ts'
import type { DimensionId, DimensionView } from '#contract/scorecard.ts'
import { counted } from '../when.ts'
import { lastScore, shownScore } from './bar-finding.ts'
import classes from './score-bars.module.css'

type Props = {
  readonly dimension: DimensionView
  readonly last: DebriefView['lastAttempt']
  readonly onChoose?: ((id: DimensionId) => void) | undefined
}

/** "took 2 of 4 chances": said where a figure would say too much. */
export const chancesTaken = ({ taken, opportunities }: Pick<DimensionView, 'taken' | 'opportunities'>) =>
  `took ${taken} of ${counted(opportunities, '{n} chance', '{n} chances')}`

export function ScoreBar({ dimension, last, onChoose }: Props) {
  const { id, title, score, reason, level, target, interval } = dimension
  const shown = shownScore(dimension)
  const before = lastScore(last, id)
  const notes = [
    interval && shown !== null ? `likely ${Math.round(interval[0])} to ${Math.round(interval[1])}` : null,
    level === null ? null : `level ${level} of 5`,
    target === null ? null : `level ${target.level} begins at ${target.from}`,
    before === null ? null : `last attempt ${before}`,
  ].filter((note) => note !== null)
  const held =
    score === null
      ? (reason ?? 'Nothing here invited it.')
      : `${chancesTaken(dimension)}: too few for a figure`
  return (
    <li className={classes['row']}>
      {onChoose ? (
        <button type="button" className={classes['name']} onClick={() => onChoose(id)}>
          {title}
        </button>
      ) : (
        <span className={classes['name']}>{title}</span>
      )}
      {shown === null ? (
        <span className={classes['held']}>{score === null ? `Not assessed. ${held}` : held}</span>
      ) : (
        <>
          <Track
            score={score ?? shown}
            interval={interval}
            target={target?.from ?? null}
            before={before}
            label={`${title}: ${shown} of 100, ${notes.join(', ')}`}
          />
          <span className={classes['figure']}>{shown}</span>
          <span className={classes['notes']}>{notes.join(' · ')}</span>
        </>
      )}
    </li>
  )
}

type TrackProps = {
  readonly score: number
  readonly interval: DimensionView['interval']
  readonly target: number | null
  readonly before: number | null
  readonly label: string
}

const at = (value: number) => ({ insetInlineStart: `${value}%` })

function Track({ score, interval, target, before, label }: TrackProps) {
  return (
    <div className={classes['track']} role="img" aria-label={label}>
      <div className={classes['fill']} style={{ width: `${score}%` }} />
      {interval ? (
        <div
          className={classes['range']}
          style={{ ...at(interval[0]), width: `${Math.max(1, interval[1] - interval[0])}%` }}
        />
      ) : null}
      {target === null ? null : <div className={classes['target']} style={at(target)} />}
      {before === null ? null : <div className={classes['before']} style={at(before)} />}
    </div>
  )
}
