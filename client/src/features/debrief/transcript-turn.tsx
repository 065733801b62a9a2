import { Button } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import type { TurnView } from '#contract/turn.ts'
import { timeOnly } from '../../components/when.ts'
import classes from './debrief.module.css'
import type { Show } from './debrief.tsx'
import { Marked } from './marked.tsx'

type Reading = DebriefView['readings'][number]

type Props = {
  readonly turn: TurnView
  readonly reading: Reading | null
  readonly owner: boolean
  readonly chosen: boolean
  readonly quote: string | null
  readonly starting: boolean
  readonly onShow: Show
  readonly onRetake: () => void
}

const signs = { '+': ', helped', '-': ', cost', '0': '' } as const
const tones = { '+': 'helped', '-': 'cost', '0': 'neither' } as const

/** What was read in a turn, as tags; each marks the words it rests on. */
function Tags({
  reading,
  turn,
  onShow,
}: {
  readonly reading: Reading
  readonly turn: number
  readonly onShow: Show
}) {
  const doubtful = reading.claims.filter(({ verdict }) => verdict !== 'supported')
  if (reading.behaviours.length + doubtful.length === 0) return null
  return (
    <ul className={classes['tags']} aria-label="Read in this turn">
      {reading.behaviours.map(({ code, title, polarity, quote }) => (
        <li key={code}>
          <button
            type="button"
            className={`${classes['tag'] ?? ''} ${classes[tones[polarity]] ?? ''}`}
            onClick={() => onShow(turn, quote)}
          >
            {title}
            {signs[polarity]}
          </button>
        </li>
      ))}
      {doubtful.map(({ quote, verdict, detail }) => (
        <li key={quote}>
          <button
            type="button"
            className={`${classes['tag'] ?? ''} ${verdict === 'mismatch' ? (classes['cost'] ?? '') : ''}`}
            onClick={() => onShow(turn, quote)}
          >
            {verdict === 'mismatch' ? 'Differs from the fact sheet' : 'Not on the fact sheet'}
            {detail === null ? '' : `: ${detail}`}
          </button>
        </li>
      ))}
    </ul>
  )
}

export function TranscriptTurn({ turn, reading, owner, chosen, quote, starting, onShow, onRetake }: Props) {
  const rep = turn.speaker === 'rep'
  return (
    <li
      id={`turn-${turn.n}`}
      className={`${classes['turn'] ?? ''} ${rep ? (classes['mine'] ?? '') : ''} ${chosen ? (classes['chosen'] ?? '') : ''}`}
      aria-current={chosen ? 'location' : undefined}
    >
      <span className={classes['number']}>
        <span className={classes['hidden']}>Turn </span>
        {turn.n}
      </span>
      <div>
        <div className={classes['byline']}>
          <strong>{rep ? (owner ? 'You' : 'Rep') : turn.name}</strong>
          <time dateTime={turn.at}>{timeOnly(turn.at)}</time>
          {turn.note === null ? null : <span>{turn.note}</span>}
          {rep && owner ? (
            <Button
              className={classes['retake'] ?? ''}
              size="compact-xs"
              mih={26}
              variant="subtle"
              loading={starting}
              aria-label={`Retake from here, turn ${turn.n}`}
              onClick={onRetake}
            >
              Retake from here
            </Button>
          ) : null}
        </div>
        <p className={classes['words']}>
          <Marked text={turn.text} quote={quote} />
        </p>
        {reading ? <Tags reading={reading} turn={turn.n} onShow={onShow} /> : null}
      </div>
    </li>
  )
}
