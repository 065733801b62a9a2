import { endByRep } from '#personas/engine/advance.ts'
import { addressed } from '#personas/engine/room/address.ts'
import { beginRoom, drawRoomVariant } from '#personas/engine/room/begin-room.ts'
import { memberCast } from '#personas/engine/room/member-cast.ts'
import { roomCommit } from '#personas/engine/room/room-commit.ts'
import type { Directive, EngineEvent, Outcome, World } from '#personas/engine/state.ts'
import type { RoomCast } from '#personas/room-schema.ts'
import type { Cast } from '#personas/schema.ts'
import type { TurnReading } from '#scoring/behaviours/reading.ts'
import type { Library } from '../library/load.ts'
import { openingLine } from '../roleplay/opening-line.ts'
import { playRoomTurn, type SaidInRoom } from '../roleplay/play-room-turn.ts'
import type { ReadTurn } from '../roleplay/play-turn.ts'
import { repSpeaker } from '../roleplay/store/rows.ts'
import type { Speak } from './rehearse.ts'

export type RoomBuyerTurn = {
  readonly speaker: 'buyer'
  readonly n: number
  readonly buyer: string
  readonly text: string
  readonly world: World
  /** What happened in the exchange; told with its first reply. */
  readonly events: readonly EngineEvent[]
  readonly directive: Directive | null
}
export type RoomRepTurn = {
  readonly speaker: 'rep'
  readonly n: number
  readonly text: string
  readonly to: readonly string[]
  readonly reading: TurnReading
}
export type RehearsedRoomTurn = RoomBuyerTurn | RoomRepTurn

export type RoomEnd = {
  readonly outcome: Outcome
  readonly exchanges: number
  /** Final minus initial commit of the room, members counted by their weight. */
  readonly latent: number
  readonly world: World
}

/** A line of the rep's; `to` where it says to whom, else the line's own @names decide. */
export type RoomLine = string | { readonly text: string; readonly to: readonly string[] }

export type RoomGiven = {
  readonly cast: RoomCast
  readonly seed: number
  readonly lines: Iterable<RoomLine> | AsyncIterable<RoomLine>
  readonly readTurn: ReadTurn
  readonly speak?: Speak
}

/** The room that a seed plays; null for an unknown one. */
export function roomCastFor(
  library: Pick<Library, 'rooms' | 'roomCast'>,
  roomId: string,
  seed: number,
  difficulty?: Cast['difficulty'],
): RoomCast | null {
  const room = library.rooms.find(({ id }) => id === roomId)
  if (!room) return null
  const variantId = drawRoomVariant(room, seed)
  return library.roomCast(roomId, difficulty === undefined ? { variantId } : { variantId, difficulty })
}

/**
 * Plays rep lines against a room, yielding turns as they are said; ends with its outcome, or as ended by the rep when
 * the lines run out. A line for somebody who has left is said to whoever spoke last.
 */
export async function* rehearseRoom(given: RoomGiven): AsyncGenerator<RehearsedRoomTurn, RoomEnd, void> {
  const { cast, seed, readTurn, speak } = given
  const first = beginRoom(cast, seed)
  const opener = first.directive && memberCast(cast, first.directive.buyer)
  const opening = opener ? openingLine(opener, first, null) : null
  let world = opening?.world ?? first.world
  const initial = roomCommit(cast, world)
  const transcript: SaidInRoom[] = []
  const say = async (directive: Directive, builtInText: string): Promise<string> => {
    if (!speak) return builtInText
    const said = transcript.map(({ speakerId, ...turn }) => ({ ...turn, own: speakerId === directive.buyer }))
    return speak({ cast: memberCast(cast, directive.buyer), directive, builtInText, transcript: said })
  }
  const push = (speakerId: string, text: string): SaidInRoom => {
    const turn = {
      n: transcript.length + 1,
      speaker: speakerId === repSpeaker ? ('rep' as const) : ('buyer' as const),
      speakerId,
      text,
    }
    transcript.push(turn)
    return turn
  }

  if (opening && first.directive) {
    const { buyer } = first.directive
    const { n, text } = push(buyer, await say(first.directive, opening.text))
    yield { speaker: 'buyer', n, buyer, text, world, events: first.events, directive: first.directive }
  }
  for await (const line of given.lines) {
    const { to, text } = addressees(cast, world, line)
    const before = [...transcript]
    const turn = push(repSpeaker, text)
    const played = await playRoomTurn(readTurn, cast, world, { ...turn, to }, before)
    yield { speaker: 'rep', n: turn.n, text, to, reading: played.reading }
    world = played.world
    for (const [index, { directive, builtInText }] of played.replies.entries()) {
      const { buyer } = directive
      const said = push(buyer, await say(directive, builtInText))
      const events = index === 0 ? played.events : []
      yield { speaker: 'buyer', n: said.n, buyer, text: said.text, world, events, directive }
    }
    if (world.outcome) break
  }
  if (!world.outcome) world = endByRep(world)
  if (!world.outcome) throw new Error('a rehearsal that has not ended')
  return {
    outcome: world.outcome,
    exchanges: world.exchange,
    latent: roomCommit(cast, world) - initial,
    world,
  }
}

function addressees(cast: RoomCast, { room }: World, line: RoomLine) {
  if (!room) throw new Error('a rehearsal of a room without one')
  const [text, to] = typeof line === 'string' ? [line, null] : [line.text, line.to]
  return (
    addressed(cast, room, text, to) ??
    addressed(cast, room, text.replaceAll('@', ''), null) ?? { to: room.present, text }
  )
}

/** A whole rehearsal at once. */
export async function rehearsedRoom(
  given: RoomGiven,
): Promise<{ readonly turns: readonly RehearsedRoomTurn[]; readonly end: RoomEnd }> {
  const turns: RehearsedRoomTurn[] = []
  const playing = rehearseRoom(given)
  for (;;) {
    const { done, value } = await playing.next()
    if (done) return { turns, end: value }
    turns.push(value)
  }
}
