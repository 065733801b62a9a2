import type { Pack } from '../pack.ts'
import type { Cast, Persona, Scenario } from '../schema.ts'
import { boundTest } from './bound-words.ts'
import { offerWords } from './offer-words.ts'
import type { PackReady, ReadyScenario } from './ready.ts'
import { sheetOf } from './sheet.ts'
import { personaWithPack } from './persona-with-pack.ts'
import { fill, fillAll } from './slots.ts'

/** Which version of which pack, as a roleplay pins it. */
export type PackPin = NonNullable<Scenario['pack']>

/** What a scenario may still say of an offer once it is a pack's: nothing of the invented one. */
export const boundIn = (ready: PackReady, scenarios: readonly Scenario[]) =>
  boundTest([...ready.bound, ...scenarios.flatMap(offerWords)])

/**
 * A scenario and its persona with the rep's real offer in the place of the invented one. The buyer's own world stays:
 * beliefs, temperament, objections, hidden facts, variants. What speaks of the invented offer is left out or said in
 * the words written for any. `scenarios` are all that the persona is written for: lines are shared between them.
 */
export function withPack(
  { persona, scenario }: Pick<Cast, 'persona' | 'scenario'>,
  ready: PackReady,
  pack: Pack,
  pin: PackPin | null,
  scenarios: readonly Scenario[],
): Pick<Cast, 'persona' | 'scenario'> {
  const block = ready.scenarios.find((one) => one.scenario === scenario.id)
  if (!block) throw new Error(`${scenario.id} is not ready for a pack`)
  const isBound = boundIn(ready, scenarios)
  const played = personaWithPack(persona, ready, pack, isBound)
  return { persona: played, scenario: scenarioWithPack(scenario, played, ready, block, pack, pin) }
}

function scenarioWithPack(
  scenario: Scenario,
  played: Persona,
  ready: PackReady,
  block: ReadyScenario,
  pack: Pack,
  pin: PackPin | null,
): Scenario {
  const filled = (text: string) => fill(text, pack) ?? text
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id)
  return {
    ...scenario,
    title: filled(block.title ?? scenario.title),
    summary: filled(block.summary),
    situation: filled(block.situation),
    goal: filled(block.goal),
    offer: { name: pack.name, summary: pack.sentence },
    ...(pin ? { pack: pin } : {}),
    facts: [...sheetOf(pack), ...block.history.map((fact) => ({ ...fact, text: filled(fact.text) }))],
    opening: { ...scenario.opening, lines: fillAll(block.opening, pack) },
    quickStart: block.quickStart.map(({ objection, line }) => ({ objection, line: filled(line) })),
    commitment: {
      terms: filled(block.commitment.terms),
      lines: fillAll(block.commitment.lines, pack),
    },
    shocks: scenario.shocks.flatMap((shock) => {
      if (ready.leaveOut.includes(shock.id)) return []
      const said = block.shocks[shock.id]
      return said ? { ...shock, lines: fillAll(said.lines, pack), concern: filled(said.concern) } : shock
    }),
    variants: scenario.variants
      .filter(({ objection }) => has(played.objections, objection))
      .map((variant) => ({
        ...variant,
        hiddenFacts: variant.hiddenFacts.filter((id) => has(played.hiddenFacts, id)),
      })),
  }
}
