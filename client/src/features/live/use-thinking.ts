import { firstNameOf } from '../../components/room/names.ts'
import { speakingTurn, type LiveState } from './live-state.ts'
import { useAfter } from './use-after.ts'

/** Shorter than this nobody notices that somebody thinks. */
const noticedMs = 400

/** “Dana is thinking”, as long as it is true; null while nobody is. `firstName` is the one buyer's, null in a room. */
export function useThinking(state: LiveState, firstName: string | null): string | null {
  const speaking = speakingTurn(state)
  const silent = speaking === null || speaking.text === ''
  const isThinking = useAfter(state.phase === 'live' && state.floor === 'buyer' && silent, noticedMs)
  const thinker = firstName ?? (speaking ? firstNameOf(speaking) : 'The room')
  return isThinking ? `${thinker} is thinking` : null
}
