import { endByRep } from '#personas/engine/advance.ts'
import { begin, drawVariant } from '#personas/engine/begin.ts'
import type { BuyerState, Directive, EngineEvent, Outcome, World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import type { TurnReading, Utterance } from '#scoring/behaviours/reading.ts'
import type { Library } from '../library/load.ts'
import { openingLine } from '../roleplay/opening-line.ts'
import { playTurn, type ReadTurn } from '../roleplay/play-turn.ts'

export type BuyerTurn = {
  readonly speaker: 'buyer'
  readonly n: number
  readonly text: string
  readonly state: BuyerState
  readonly events: readonly EngineEvent[]
  /** Null for an opening that was picked and not decided. */
  readonly directive: Directive | null
}
export type RepTurn = {
  readonly speaker: 'rep'
  readonly n: number
  readonly text: string
  readonly reading: TurnReading
}
export type RehearsedTurn = BuyerTurn | RepTurn

export type RehearsalEnd = {
  readonly outcome: Outcome
  readonly exchanges: number
  /** Final minus initial commit. */
  readonly latent: number
  readonly world: World
}

/** Puts a directive into other words than the built-in voice's, e.g. a model's. */
export type Speak = (said: {
  readonly cast: Cast
  readonly directive: Directive
  readonly builtInText: string
  readonly transcript: readonly Utterance[]
}) => Promise<string>

export type Given = {
  readonly cast: Cast
  readonly seed: number
  /** What the rep says, one turn each; taken one at a time, so that it may wait for the reply before. */
  readonly lines: Iterable<string> | AsyncIterable<string>
  readonly readTurn: ReadTurn
  /** The built-in voice speaks where it is left out. */
  readonly speak?: Speak
}

/** The cast that a seed plays; null for an unknown scenario. */
export function castFor(
  library: Pick<Library, 'scenarios' | 'cast'>,
  scenarioId: string,
  seed: number,
  difficulty?: Cast['difficulty'],
): Cast | null {
  const scenario = library.scenarios.find(({ id }) => id === scenarioId)
  if (!scenario) return null
  const variantId = drawVariant(scenario, seed)
  return library.cast(scenarioId, difficulty === undefined ? { variantId } : { variantId, difficulty })
}

/**
 * Plays rep lines against a buyer, yielding turns as they are said. Ends with the buyer's outcome, or as ended by
 * the rep when the lines run out. No database and no clock: the same lines and seed give the same turns.
 */
export async function* rehearse(given: Given): AsyncGenerator<RehearsedTurn, RehearsalEnd, void> {
  const { cast, seed, readTurn, speak } = given
  const first = begin(cast, seed)
  const opening = openingLine(cast, first, null)
  let world = opening?.world ?? first.world
  const buyer = cast.persona.id
  const stateOf = ({ byBuyer }: World): BuyerState => {
    const state = byBuyer[buyer]
    if (!state) throw new Error('a rehearsal without its buyer')
    return state
  }
  const initial = stateOf(world).commit
  const transcript: Utterance[] = []
  const nextN = () => transcript.length + 1
  const inWords = async (directive: Directive | null, builtInText: string) =>
    directive && speak ? speak({ cast, directive, builtInText, transcript }) : builtInText

  if (opening) {
    const text = await inWords(first.directive, opening.text)
    const turn = { speaker: 'buyer' as const, n: nextN(), text }
    transcript.push(turn)
    yield { ...turn, state: stateOf(world), events: first.events, directive: first.directive }
  }
  for await (const line of given.lines) {
    const said: Utterance = { speaker: 'rep', n: nextN(), text: line }
    const played = await playTurn(readTurn, cast, world, said, transcript)
    transcript.push(said)
    yield { speaker: 'rep', n: said.n, text: line, reading: played.reading }
    world = played.world
    const [{ directive, builtInText }] = played.replies
    const reply = { speaker: 'buyer' as const, n: nextN(), text: await inWords(directive, builtInText) }
    transcript.push(reply)
    yield { ...reply, state: stateOf(world), events: played.events, directive }
    if (world.outcome) break
  }
  if (!world.outcome) world = endByRep(world)
  if (!world.outcome) throw new Error('a rehearsal that has not ended')
  return {
    outcome: world.outcome,
    exchanges: world.exchange,
    latent: stateOf(world).commit - initial,
    world,
  }
}

/** A whole rehearsal at once. */
export async function rehearsed(
  given: Given,
): Promise<{ readonly turns: readonly RehearsedTurn[]; readonly end: RehearsalEnd }> {
  const turns: RehearsedTurn[] = []
  const playing = rehearse(given)
  for (;;) {
    const { done, value } = await playing.next()
    if (done) return { turns, end: value }
    turns.push(value)
  }
}
