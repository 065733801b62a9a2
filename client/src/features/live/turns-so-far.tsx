import type { ReactNode } from 'react'
import type { RoleplayView } from '#contract/roleplay.ts'
import { firstNameOf } from '../../components/room/names.ts'
import type { Buyer } from '../../components/room/presence.ts'
import { saidTo } from '../../components/room/said-to.ts'
import type { LiveState } from './live-state.ts'
import classes from './live.module.css'
import { TryAgain, TurnItem } from './turn-item.tsx'

type Props = {
  readonly snapshot: LiveState
  readonly voice: RoleplayView['voice']
  /** Everybody in a room; null where there is one buyer. */
  readonly buyers: readonly Buyer[] | null
  /** The rep's name, for somebody else; the rep is called you. */
  readonly rep?: string
  /** Who is thinking, in words; null while nobody is. */
  readonly thinking: string | null
  readonly onTryAgain?: (turnId: string) => void
  /** What is on its way. */
  readonly children?: ReactNode
}

/** What has been said, by whom, and in a room to whom. */
export function TurnsSoFar({ snapshot, voice, buyers, rep, thinking, onTryAgain, children }: Props) {
  const { turns } = snapshot
  const last = turns.at(-1)
  const copied = turns.findLastIndex(({ copiedFrom }) => copiedFrom !== null)
  const mayTryAgain = last?.status === 'interrupted' && snapshot.phase === 'live' && snapshot.floor === 'rep'
  return (
    <ol className={classes['turns']}>
      {turns.map((turn, index) => [
        turn.status === 'speaking' && turn.text === '' ? null : (
          <TurnItem
            key={turn.id}
            turn={turn}
            model={voice.kind === 'model' ? (voice.model ?? 'Model') : null}
            faceSeed={buyers?.find(({ id }) => id === turn.speakerId)?.faceSeed}
            to={buyers ? saidTo(turn, turns, { buyers, rep: rep ?? 'you' }) : undefined}
            rep={rep}
          >
            {turn === last && mayTryAgain && onTryAgain ? (
              <TryAgain name={firstNameOf(turn)} onTry={() => onTryAgain(turn.id)} />
            ) : null}
          </TurnItem>
        ),
        buyers && turn.leaves && turn.status !== 'speaking' ? (
          <li key={`${turn.id}.left`} className={classes['copied']}>
            {firstNameOf(turn)} has left the room
          </li>
        ) : null,
        index === copied ? (
          <li key="fork" className={classes['copied']}>
            Your retake starts here
          </li>
        ) : null,
      ])}
      {children}
      <li className={classes['thinking']} aria-hidden={thinking === null}>
        {thinking === null ? null : `${thinking}…`}
      </li>
    </ol>
  )
}
