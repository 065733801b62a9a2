import { random } from '#personas/engine/random.ts'
import type { Directive, World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { realise, remember } from '#personas/voice/realise.ts'

/**
 * The buyer's first words: the quick-start line the rep picked, or an authored opening. Null where the rep opens.
 */
export function openingLine(
  cast: Cast,
  first: { readonly world: World; readonly directive: Directive | null },
  quickLine: string | null,
): { readonly text: string; readonly world: World } | null {
  if (quickLine !== null) return { text: quickLine, world: first.world }
  const { directive, world } = first
  const state = directive && world.byBuyer[directive.buyer]
  if (!directive || !state) return null
  const spoken = realise(cast, directive, state, { repText: '', said: [] }, random(world.seed, 0, 'voice'))
  return {
    text: spoken.text,
    world: {
      ...world,
      byBuyer: { ...world.byBuyer, [directive.buyer]: remember(state, spoken.lines) },
    },
  }
}
