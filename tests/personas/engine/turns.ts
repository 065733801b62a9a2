import { begin } from '#personas/engine/begin.ts'
import type { HeardReading, HeardTurn } from '#personas/engine/reading.ts'
import type { BuyerState, World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { loadLibrary } from '#server/library/load.ts'

const library = loadLibrary()

/** Every shipped cast: each scenario with each of its variants, on the second step of difficulty. */
export const casts: readonly Cast[] = library.scenarios.flatMap(({ id, variants }) =>
  variants.flatMap(({ id: variantId }) => library.cast(id, { variantId, difficulty: 2 }) ?? []),
)

/** One that can be won, whatever else the library comes to hold. */
export const anyCast: Cast = casts.find(({ scenario }) => scenario.id === 'candidate-two-offers') ?? raise()
function raise(): never {
  throw new Error('the library ships no scenario')
}

/** A turn read as given; what is left out was not in it. Codes are read with full confidence. */
export function heard(
  turn: number,
  codes: readonly string[],
  given: Partial<HeardReading> & { readonly text?: string } = {},
): HeardTurn {
  const { text = 'Something is said here.', ...reading } = given
  return {
    turn,
    text,
    reading: {
      behaviours: codes.map((code) => ({ code, confidence: 1, quote: text })),
      unsure: [],
      claims: [],
      anchors: [],
      uptake: 0.4,
      repeatOf: null,
      words: 12,
      ...reading,
    },
  }
}

export const buyerOf = (cast: Cast, world: World): BuyerState => world.byBuyer[cast.persona.id] ?? raise()

/** A world whose buyer stands as given. */
export function worldWith(cast: Cast, state: Partial<BuyerState>, seed = 1): World {
  const { world } = begin(cast, seed)
  return { ...world, byBuyer: { [cast.persona.id]: { ...buyerOf(cast, world), ...state } } }
}

/** The buyer's objections with the one that is live as given. */
export function liveObjection(
  cast: Cast,
  given: Partial<BuyerState['objections'][string]>,
): Pick<BuyerState, 'objections' | 'focus'> {
  const { objections } = buyerOf(cast, begin(cast, 1).world)
  const id = cast.variant.objection
  const known = objections[id] ?? raise()
  return { objections: { ...objections, [id]: { ...known, ...given } }, focus: id }
}
