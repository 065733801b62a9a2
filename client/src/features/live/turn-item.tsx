import { Button, VisuallyHidden } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { TurnView } from '#contract/turn.ts'
import { timeOnly } from '../../components/when.ts'
import classes from './live.module.css'

type Props = {
  readonly turn: TurnView
  /** Said where the built-in buyer spoke in the place of the model. */
  readonly modelExpected: boolean
  readonly children?: ReactNode
}

function noteOf({ note, voice, speaker, status }: TurnView, modelExpected: boolean): string | null {
  if (note !== null) return note
  if (speaker === 'buyer' && voice === 'built-in' && modelExpected)
    return 'The built-in buyer spoke this turn.'
  if (status === 'interrupted') return 'This reply broke off.'
  return null
}

export const TurnItem = memo(function TurnItem({ turn, modelExpected, children }: Props) {
  const note = noteOf(turn, modelExpected)
  return (
    <li
      className={`${classes['turn'] ?? ''} ${turn.speaker === 'rep' ? (classes['rep'] ?? '') : ''}`}
      id={`turn-${turn.n}`}
      data-turn={turn.n}
      tabIndex={-1}
    >
      <div className={classes['byline']}>
        <span>{turn.speaker === 'rep' ? 'You' : turn.name}</span>
        <time dateTime={turn.at}>{timeOnly(turn.at)}</time>
      </div>
      <div className={classes['words']}>
        {turn.text}
        {turn.status === 'speaking' ? <span className={classes['caret']} aria-hidden /> : null}
      </div>
      {note === null ? null : <div className={classes['note']}>{note}</div>}
      {children}
    </li>
  )
})

export function SendingItem({ text }: { readonly text: string }) {
  return (
    <li className={`${classes['turn'] ?? ''} ${classes['rep'] ?? ''} ${classes['sendingTurn'] ?? ''}`}>
      <div className={classes['byline']}>
        <span>You</span>
        <span>Sending…</span>
      </div>
      <div className={classes['words']}>{text}</div>
    </li>
  )
}

export function TryAgain({ name, onTry }: { readonly name: string; readonly onTry: () => void }) {
  return (
    <div>
      <Button size="compact-sm" mih={28} mt={6} variant="light" onClick={onTry}>
        Try the reply again
        <VisuallyHidden> of {name}</VisuallyHidden>
      </Button>
    </div>
  )
}
