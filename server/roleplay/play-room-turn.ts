import { advanceRoom } from '#personas/engine/room/advance-room.ts'
import { roomAnchors } from '#personas/engine/room/heard-by.ts'
import { memberCast } from '#personas/engine/room/member-cast.ts'
import { random } from '#personas/engine/random.ts'
import type { Directive, World } from '#personas/engine/state.ts'
import type { RoomCast } from '#personas/room-schema.ts'
import { realise, remember } from '#personas/voice/realise.ts'
import type { Utterance } from '#scoring/behaviours/reading.ts'
import type { PlayedTurn, Reply, ReadTurn } from './play-turn.ts'

/** An utterance with who said it: `rep`, or a buyer's id. */
export type SaidInRoom = Utterance & { readonly speakerId: string }

/**
 * One rep turn against a room: read once, taken in by everybody who is there, and answered by one or two of them in
 * their own words. Deterministic wherever `readTurn` is.
 */
export async function playRoomTurn(
  readTurn: ReadTurn,
  cast: RoomCast,
  world: World,
  turn: Utterance & { readonly to: readonly string[] },
  before: readonly SaidInRoom[],
): Promise<PlayedTurn> {
  const { n, text, to } = turn
  const reading = await readTurn({ n, speaker: 'rep', text }, before, cast.room.facts, roomAnchors(cast))
  const step = advanceRoom(cast, world, { turn: n, text, reading }, to)
  const said = [...before]
  let byBuyer = step.world.byBuyer
  const inWords = (directive: Directive, index: number): Reply => {
    const { buyer } = directive
    const state = byBuyer[buyer]
    if (!state) throw new Error('a directive for a buyer who is not in the room')
    const own = said.filter(({ speakerId }) => speakerId === buyer).map((one) => one.text)
    const next = random(world.seed, n, `voice/${index}`)
    const spoken = realise(memberCast(cast, buyer), directive, state, { repText: text, said: own }, next)
    byBuyer = { ...byBuyer, [buyer]: remember(state, spoken.lines) }
    said.push({ n: n + 1 + index, speaker: 'buyer', speakerId: buyer, text: spoken.text })
    return { directive, builtInText: spoken.text }
  }
  const [first, ...more] = step.directives
  const replies = [inWords(first, 0), ...more.map((one, index) => inWords(one, index + 1))] as const
  return { reading, world: { ...step.world, byBuyer }, events: step.events, replies }
}
