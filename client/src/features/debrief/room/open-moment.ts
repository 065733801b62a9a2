import type { RoomDebrief } from '#contract/room-debrief.ts'

/**
 * Where what stood between two of them could best have been said: the turn after which the one who trusted the rep less
 * trusted them most, while both were there. Null where neither was ever moved by a turn.
 */
export function openMoment({ members, tension }: RoomDebrief): number | null {
  const [first, second] = tension.between.map((id) => members.find((member) => member.id === id))
  if (!first || !second) return null
  const isThere = (turn: number) => [first, second].every(({ leftAt }) => leftAt === null || leftAt > turn)
  const moments = first.course.flatMap(({ turn, trust }) => {
    const other = second.course.find((point) => point.turn === turn)
    return turn > 0 && other && isThere(turn) ? [{ turn, trust: Math.min(trust, other.trust) }] : []
  })
  return moments.toSorted((a, b) => b.trust - a.trust || a.turn - b.turn)[0]?.turn ?? null
}
