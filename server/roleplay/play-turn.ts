import { advance } from '#personas/engine/advance.ts'
import { anchorsOf } from '#personas/engine/anchors.ts'
import { random } from '#personas/engine/random.ts'
import type { Directive, EngineEvent, World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { realise, remember } from '#personas/voice/realise.ts'
import type { Anchor, Fact, TurnReading, Utterance } from '#scoring/behaviours/reading.ts'

export type ReadTurn = (
  turn: Utterance,
  context: readonly Utterance[],
  facts: readonly Fact[],
  anchors: readonly Anchor[],
) => Promise<TurnReading>

/** What one buyer does next, and the words that the built-in voice has for it. */
export type Reply = { readonly directive: Directive; readonly builtInText: string }

/** What a rep turn came to: how it was read, what moved, and who answers it; a second one in a room only. */
export type PlayedTurn = {
  readonly reading: TurnReading
  readonly world: World
  readonly events: readonly EngineEvent[]
  readonly replies: readonly [Reply, ...Reply[]]
}

/**
 * One rep turn against a buyer: read in the context of what came `before`, taken in, and put into words. The same
 * in a live roleplay and in a rehearsal; deterministic wherever `readTurn` is.
 */
export async function playTurn(
  readTurn: ReadTurn,
  cast: Cast,
  world: World,
  turn: Utterance,
  before: readonly Utterance[],
): Promise<PlayedTurn> {
  const reading = await readTurn(turn, before, cast.scenario.facts, anchorsOf(cast))
  const step = advance(cast, world, { turn: turn.n, text: turn.text, reading })
  const { directive, events } = step
  const state = step.world.byBuyer[directive.buyer]
  if (!state) throw new Error('a directive for a buyer who is not in the room')
  const said = before.filter(({ speaker }) => speaker === 'buyer').map(({ text }) => text)
  const next = random(step.world.seed, turn.n, 'voice')
  const spoken = realise(cast, directive, state, { repText: turn.text, said }, next)
  const byBuyer = { ...step.world.byBuyer, [directive.buyer]: remember(state, spoken.lines) }
  return {
    reading,
    world: { ...step.world, byBuyer },
    events,
    replies: [{ directive, builtInText: spoken.text }],
  }
}
