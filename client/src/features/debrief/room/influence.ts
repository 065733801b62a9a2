import type { RoomDebrief } from '#contract/room-debrief.ts'
import { firstNameOf } from '../../../components/room/names.ts'

export type Pull = {
  readonly from: string
  readonly to: string
  /** Log-odds of the weighted mean of beliefs, over all turns. */
  readonly delta: number
  readonly turns: readonly number[]
}

/** Below this nobody would have noticed; in log-odds. */
const noticed = 0.05

/** Who moved whom over the whole conversation, the strongest first. */
export function pulls({ influence }: RoomDebrief): readonly Pull[] {
  const byPair = new Map<string, Pull>()
  for (const { turn, from, to, delta } of influence) {
    const pair = `${from} ${to}`
    const known = byPair.get(pair) ?? { from, to, delta: 0, turns: [] }
    byPair.set(pair, {
      ...known,
      delta: known.delta + delta,
      turns: known.turns.includes(turn) ? known.turns : [...known.turns, turn],
    })
  }
  return [...byPair.values()]
    .filter(({ delta }) => Math.abs(delta) >= noticed)
    .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
}

/** One pull in a sentence without its full stop. */
export function pullSentence({ members }: RoomDebrief, { from, to, delta }: Pull): string {
  const name = (id: string) => {
    const member = members.find((one) => one.id === id)
    return member ? firstNameOf(member) : id
  }
  return delta > 0
    ? `${name(from)} drew ${name(to)} towards it`
    : `${name(from)} drew ${name(to)} away from it`
}

export function influenceFinding(room: RoomDebrief): string {
  const [strongest] = pulls(room)
  return strongest ? `${pullSentence(room, strongest)} most` : 'Nobody moved anybody else'
}
