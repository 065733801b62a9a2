import type { RoomDebrief } from '#contract/room-debrief.ts'
import { firstNameOf } from '../../../components/room/names.ts'

type Member = RoomDebrief['members'][number]

const round = (value: number) => Math.round(value * 100)
/** Fewer percentage points than this are no movement. */
const still = 3

/** Simulated belief at the start and the end of somebody's course, in whole percent; null where there is no course. */
export function fromTo({ course }: Member): { readonly from: number; readonly to: number } | null {
  const [first] = course
  const last = course.at(-1)
  return first && last ? { from: round(first.belief), to: round(last.belief) } : null
}

/** “from 20 to 64 %”, or “stayed near 20 %”. */
export function moveOf(member: Member): string {
  const move = fromTo(member)
  if (move === null) return 'no course'
  return Math.abs(move.to - move.from) < still
    ? `stayed near ${move.to} %`
    : `went from ${move.from} to ${move.to} %`
}

/** Who was moved most and who least, in one sentence. */
export function coursesFinding({ members }: RoomDebrief): string {
  const moved = members
    .flatMap((member) => {
      const move = fromTo(member)
      return move ? [{ member, by: move.to - move.from }] : []
    })
    .toSorted((a, b) => b.by - a.by)
  const [most] = moved
  const least = moved.at(-1)
  if (!most || !least) return 'What each believed'
  if (moved.every(({ by }) => Math.abs(by) < still)) return 'Nobody’s simulated belief moved'
  const name = (one: typeof most) => `${firstNameOf(one.member)}’s simulated belief`
  if (most.member === least.member) return `${name(most)} ${moveOf(most.member)}`
  return `${name(most)} ${moveOf(most.member)}; ${firstNameOf(least.member)}’s ${moveOf(least.member)}`
}
