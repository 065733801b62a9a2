import type { ReactNode } from 'react'
import type { TurnView } from '#contract/turn.ts'
import { timeOnly } from '../when.ts'
import { Marked } from './marked.tsx'
import classes from './transcript.module.css'

/** What is shown of a turn; a call that nobody played has no times. */
export type ShownTurn = Pick<TurnView, 'id' | 'n' | 'speaker' | 'name' | 'text' | 'note'> & {
  readonly at: string | null
}

type Props = {
  readonly turn: ShownTurn
  /** What its rep is called here. */
  readonly repName: string
  /** In a room: to whom it is said, in words. */
  readonly saidTo?: string | undefined
  readonly chosen: boolean
  readonly quote: string | null
  readonly onChoose: () => void
  /** What can be done with it; shown beside the speaker. */
  readonly action?: ReactNode
  /** What was read in it. */
  readonly children?: ReactNode
}

export function TranscriptTurn({ turn, repName, saidTo, chosen, quote, onChoose, action, children }: Props) {
  const rep = turn.speaker === 'rep'
  return (
    <li
      id={`turn-${turn.n}`}
      className={`${classes['turn'] ?? ''} ${rep ? (classes['mine'] ?? '') : ''} ${chosen ? (classes['chosen'] ?? '') : ''}`}
      aria-current={chosen ? 'location' : undefined}
    >
      <button
        type="button"
        className={classes['number']}
        aria-pressed={chosen}
        aria-label={`Turn ${turn.n}`}
        onClick={onChoose}
      >
        {turn.n}
      </button>
      <div>
        <div className={classes['byline']}>
          <strong>{rep ? repName : turn.name}</strong>
          {saidTo ? <span>{saidTo}</span> : null}
          {turn.at === null ? null : <time dateTime={turn.at}>{timeOnly(turn.at)}</time>}
          {turn.note === null ? null : <span>{turn.note}</span>}
          {action ? <span className={classes['action']}>{action}</span> : null}
        </div>
        <p className={classes['words']}>
          <Marked text={turn.text} quote={quote} />
        </p>
        {children}
      </div>
    </li>
  )
}
