import type { Cast, Scenario } from '../schema.ts'
import { commitOf } from './belief.ts'
import { difficultyOf } from './difficulty.ts'
import { clamp, logOdds } from './odds.ts'
import { pick, random } from './random.ts'
import type { BuyerState, Directive, EngineEvent, World } from './state.ts'
import { engineVersion } from './version.ts'

/** Which variant a seed plays. */
export function drawVariant(scenario: Scenario, seed: number): string {
  const variant = pick(scenario.variants, random(seed, 0, 'variant'))
  if (!variant) throw new Error(`scenario ${scenario.id} has no variant`)
  return variant.id
}

/**
 * The buyer before anyone has spoken. `said` names the objection that the opening line already says; where it is left
 * out, a buyer who opens does so with the first objection they volunteer. The directive is null where the rep opens.
 * `stream` names what is drawn from: one buyer's own where there are several.
 */
export function begin(
  cast: Cast,
  seed: number,
  said: string | null = null,
  stream = 'begin',
): { readonly world: World; readonly events: readonly EngineEvent[]; readonly directive: Directive | null } {
  const { persona, scenario } = cast
  const opens = scenario.opening.by === 'buyer'
  const raised =
    said ?? (opens ? (persona.objections.find(({ volunteered }) => volunteered)?.id ?? null) : null)
  const next = random(seed, 0, stream)
  const { temperament } = persona
  const harder = difficultyOf(cast)
  const spread = (around: number, by: number) => clamp(around + (next() - 0.5) * 2 * by, 0.05, 0.95)
  const beliefs = Object.fromEntries(persona.beliefs.map(({ id, start }) => [id, logOdds(start)]))
  const state: BuyerState = {
    mover: next() < temperament.moverOdds + harder.moverOdds,
    trust: spread(temperament.trust + harder.trust, 0.04),
    reactance: clamp(temperament.reactance),
    patience: 1,
    engagement: spread(temperament.engagement, 0.05),
    beliefs,
    commit: commitOf(cast, beliefs),
    objections: Object.fromEntries(
      persona.objections.map(({ id }) => [
        id,
        {
          status: id === raised ? ('surfaced' as const) : ('latent' as const),
          heard: 0,
          disclosed: false,
          missedCues: 0,
          raisedAt: id === raised ? 0 : null,
        },
      ]),
    ),
    hiddenFacts: Object.fromEntries(
      persona.hiddenFacts
        .filter(({ id }) => cast.variant.hiddenFacts.includes(id))
        .map(({ id }) => [id, { disclosed: false, at: null }]),
    ),
    recent: {},
    incentive: 0,
    openQuestion: null,
    focus: raised,
    openCue: null,
    opportunityAt: 0,
    asked: 0,
    lastStance: 'resist',
    clarifiedAt: null,
    shocks: {},
    spoken: [],
  }
  return {
    world: { engine: engineVersion, seed, exchange: 0, byBuyer: { [persona.id]: state }, outcome: null },
    events: [],
    directive: opens ? openingDirective(persona.id, state) : null,
  }
}

const openingDirective = (buyer: string, { engagement }: BuyerState): Directive => ({
  buyer,
  act: 'open',
  stance: 'resist',
  intensity: 0.4,
  engagement,
  objection: null,
  hiddenFact: null,
  answer: null,
  then: null,
  echo: null,
  unsure: false,
  maxWords: 60,
  outcome: null,
})
