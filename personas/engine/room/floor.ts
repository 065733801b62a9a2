import type { HeardTurn } from '../reading.ts'
import { touching } from '../thresholds.ts'
import { touchedBy } from '../anchors.ts'
import { heardBy } from './heard-by.ts'
import type { RoomState } from './room-state.ts'

/**
 * Who answers, of those who are spoken to: whose matter the turn comes nearest to, where it comes near enough to
 * anybody's; else whoever has waited longest, in the room's order.
 */
export function answerer(heard: HeardTurn, to: readonly string[], { lastHeard }: RoomState): string {
  const [first] = to
  if (first === undefined) throw new Error('a turn that is said to nobody')
  const near = to
    .map((id) => ({ id, similarity: nearness(heardBy(heard, id)) }))
    .toSorted((a, b) => b.similarity - a.similarity)[0]
  if (near && near.similarity >= touching.objection) return near.id
  return to.toSorted((a, b) => (lastHeard[a] ?? 0) - (lastHeard[b] ?? 0))[0] ?? first
}

function nearness({ reading }: HeardTurn): number {
  const { objection, answer, hidden } = touchedBy(reading.anchors)
  return Math.max(0, ...objection.values(), ...answer.values(), ...hidden.values())
}
