import { useState } from 'react'
import type { TurnView } from '#contract/turn.ts'
import { firstNameOf } from '../../components/room/names.ts'

/** What a screen reader hears: that the buyer speaks, then the finished turn once. Not what was there before. */
export function useAnnouncement(turns: readonly TurnView[]): string {
  const [spokenBefore] = useState(
    () => new Set(turns.filter(({ status }) => status !== 'speaking').map(keyOf)),
  )
  const last = turns.at(-1)
  if (!last || last.speaker === 'rep') return ''
  const firstName = firstNameOf(last)
  if (last.status === 'speaking') return `${firstName} is replying`
  if (spokenBefore.has(keyOf(last))) return ''
  return `${last.name}: ${last.text}${last.leaves ? ` ${firstName} has left the room.` : ''}`
}

const keyOf = ({ id, generation }: TurnView) => `${id}.${generation}`
