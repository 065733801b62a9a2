import type { RoleplayView } from '#contract/roleplay.ts'
import { firstNameOf } from '../../components/room/names.ts'
import { saidTo } from '../../components/room/said-to.ts'
import type { LiveSnapshot } from './live-store.ts'
import classes from './live.module.css'
import type { Room } from './room.ts'
import { SendingItem, TryAgain, TurnItem } from './turn-item.tsx'

type Props = {
  readonly snapshot: LiveSnapshot
  readonly voice: RoleplayView['voice']
  readonly room: Room | null
  /** Who is thinking, in words; null while nobody is. */
  readonly thinking: string | null
  readonly onTryAgain: (turnId: string) => void
}

/** What has been said, by whom, and in a room to whom. */
export function TurnsSoFar({ snapshot, voice, room, thinking, onTryAgain }: Props) {
  const { turns, sending, draft } = snapshot
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
            faceSeed={room?.buyers.find(({ id }) => id === turn.speakerId)?.faceSeed}
            to={room ? saidTo(turn, turns, { buyers: room.buyers, rep: 'you' }) : undefined}
          >
            {turn === last && mayTryAgain ? (
              <TryAgain name={firstNameOf(turn)} onTry={() => onTryAgain(turn.id)} />
            ) : null}
          </TurnItem>
        ),
        room && turn.leaves && turn.status !== 'speaking' ? (
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
      {sending ? <SendingItem text={draft.text} to={room?.whom} /> : null}
      <li className={classes['thinking']} aria-hidden={thinking === null}>
        {thinking === null ? null : `${thinking}…`}
      </li>
    </ol>
  )
}
