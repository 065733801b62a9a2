import { Button, VisuallyHidden } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { TurnView } from '#contract/turn.ts'
import { Avatar } from '../../components/avatar.tsx'
import { timeOnly } from '../../components/when.ts'
import classes from './live.module.css'

type Props = {
  readonly turn: TurnView
  /** The model that speaks for the buyer; each turn then says whose voice it was. Null where the voice is built in. */
  readonly model: string | null
  /** In a room: whose face speaks, and in words to whom. */
  readonly faceSeed?: string | undefined
  readonly to?: string | undefined
  /** The rep's name, for somebody else. */
  readonly rep?: string | undefined
  readonly children?: ReactNode
}

function noteOf({ note, status }: TurnView): string | null {
  if (note !== null) return note
  return status === 'interrupted' ? 'This reply broke off.' : null
}

function voiceOf({ speaker, voice }: TurnView, model: string | null): string | null {
  if (speaker === 'rep' || model === null || voice === null) return null
  return voice === 'model' ? model : 'Built-in voice'
}

export const TurnItem = memo(function TurnItem({ turn, model, faceSeed, to, rep, children }: Props) {
  const note = noteOf(turn)
  const voice = voiceOf(turn, model)
  return (
    <li
      className={`${classes['turn'] ?? ''} ${turn.speaker === 'rep' ? (classes['rep'] ?? '') : ''}`}
      id={`turn-${turn.n}`}
      data-turn={turn.n}
      tabIndex={-1}
    >
      <div className={classes['byline']}>
        {faceSeed === undefined ? null : <Avatar seed={faceSeed} size={22} />}
        <span>{turn.speaker === 'rep' ? (rep ?? 'You') : turn.name}</span>
        {to ? <span>{to}</span> : null}
        <time dateTime={turn.at}>{timeOnly(turn.at)}</time>
        {voice === null ? null : <span>{voice}</span>}
      </div>
      <div className={classes['words']} data-words>
        {turn.text}
        {turn.status === 'speaking' ? <span className={classes['caret']} aria-hidden /> : null}
      </div>
      {note === null ? null : <div className={classes['note']}>{note}</div>}
      {children}
    </li>
  )
})

export function SendingItem({ text, to }: { readonly text: string; readonly to?: string | undefined }) {
  return (
    <li className={`${classes['turn'] ?? ''} ${classes['rep'] ?? ''} ${classes['sendingTurn'] ?? ''}`}>
      <div className={classes['byline']}>
        <span>You</span>
        {to ? <span>to {to}</span> : null}
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
