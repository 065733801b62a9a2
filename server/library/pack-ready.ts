import type { Pack } from '#personas/pack.ts'
import type { PackReady } from '#personas/pack/ready.ts'
import { withPack, type PackPin } from '#personas/pack/with-pack.ts'
import type { Cast, Persona, Scenario } from '#personas/schema.ts'

type Played = Pick<Cast, 'persona' | 'scenario'>

/** What of a library can be played with somebody's real offer. */
export type Offering = {
  readonly packReady: ReadonlySet<string>
  /** A scenario and its persona with this pack's offer; null where it can only be played with its own. */
  offered(scenarioId: string, pack: Pack, pin: PackPin | null): Played | null
}

export function offeringOf(
  personas: readonly Persona[],
  scenarios: readonly Scenario[],
  ready: readonly PackReady[],
): Offering {
  const blocks = new Map(
    ready.flatMap((one) => one.scenarios.map(({ scenario }) => [scenario, one] as const)),
  )
  return {
    packReady: new Set(blocks.keys()),
    offered(scenarioId, pack, pin) {
      const block = blocks.get(scenarioId)
      const scenario = scenarios.find(({ id }) => id === scenarioId)
      const persona = personas.find(({ id }) => id === block?.persona)
      if (!block || !scenario || !persona) return null
      const own = scenarios.filter((one) => one.persona === persona.id)
      return withPack({ persona, scenario }, block, pack, pin, own)
    },
  }
}
