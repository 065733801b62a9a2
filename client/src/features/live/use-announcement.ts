import { useState } from 'react'
import type { TurnView } from '#contract/turn.ts'

/** What a screen reader hears: that the buyer speaks, then the finished turn once. Not what was there before. */
export function useAnnouncement(turns: readonly TurnView[], firstName: string): string {
  const [spokenBefore] = useState(
    () => new Set(turns.filter(({ status }) => status !== 'speaking').map(keyOf)),
  )
  const last = turns.at(-1)
  if (!last || last.speaker === 'rep') return ''
  if (last.status === 'speaking') return `${firstName} is replying`
  return spokenBefore.has(keyOf(last)) ? '' : `${last.name}: ${last.text}`
}

const keyOf = ({ id, generation }: TurnView) => `${id}.${generation}`
