import type { RoomDebrief } from '#contract/room-debrief.ts'
import { firstNameOf, listed } from '../../../components/room/names.ts'

export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Shares are sums of decimals: a threshold that is met to the letter is met. */
const closeEnough = 1e-9

/** Those who said yes and did not mean it. */
export const notMeant = ({ members }: RoomDebrief) =>
  members.filter(({ aloud, meant }) => aloud === 'yes' && meant === false)

/** How the vote fell, in one sentence: what was said aloud beside what it was worth. */
export function voteFinding(room: RoomDebrief): string {
  const { vote } = room
  if (vote === null) return 'It did not come to a vote'
  const needed = `${percent(vote.threshold)} needed`
  const empty = notMeant(room)
  if (empty.length > 0) {
    const whose = listed(empty.map((member) => `${firstNameOf(member)}’s`))
    return `${whose} yes was not meant: ${percent(vote.aloud)} aloud, ${percent(vote.meant)} meant, ${needed}`
  }
  return vote.aloud < vote.threshold - closeEnough
    ? `The room said no: ${percent(vote.aloud)} for it, ${needed}`
    : `Every yes was meant: ${percent(vote.meant)} for it, ${needed}`
}
