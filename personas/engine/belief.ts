import type { Cast, Persona } from '../schema.ts'
import { difficultyOf } from './difficulty.ts'
import { logOdds, probability } from './odds.ts'
import type { BuyerState } from './state.ts'

type Beliefs = BuyerState['beliefs']

/**
 * How likely the buyer would go along if it were decided now, 0–1: the weighted beliefs less what stands against
 * any change, and never above the weakest belief that they cannot do without.
 */
export function commitOf(cast: Pick<Cast, 'persona' | 'difficulty'>, beliefs: Beliefs): number {
  const { persona } = cast
  const risk = persona.temperament.risk + difficultyOf(cast).risk
  const weighed = persona.beliefs.reduce(
    (sum, { id, weight, start }) => sum + weight * (beliefs[id] ?? logOdds(start)),
    0,
  )
  const critical = persona.beliefs
    .filter((belief) => belief.critical)
    .map(({ id, start }) => probability(beliefs[id] ?? logOdds(start)))
  return Math.min(probability(weighed - risk), ...critical)
}

/**
 * What movers and holders gain from the same argument (buyer.md: bimodal, measured on public dialogues, where holders
 * moved by .04). At the .15 of buyer.md holders of three scenarios moved by more than .10 when read through text.
 */
export const gainOf = (mover: boolean): number => evidence * (mover ? 1 : 0.12)

/** What a likelihood ratio is worth in one conversation; set so that a good one can win a mover (acceptance B9). */
const evidence = 2.4

/** The belief that an effect names (`safe`, `worth`, `now`), or what comes nearest to it in this persona. */
export function beliefNamed(persona: Persona, name: string): string | null {
  const own = persona.beliefs.find(({ id }) => id === name)
  const critical = persona.beliefs.find((belief) => belief.critical)
  return (own ?? critical ?? persona.beliefs[0])?.id ?? null
}

/** A belief moved by `delta` log-odds, never above its ceiling. */
export function moved(persona: Persona, beliefs: Beliefs, id: string, delta: number): number {
  const belief = persona.beliefs.find((one) => one.id === id)
  if (!belief) return 0
  const now = beliefs[id] ?? logOdds(belief.start)
  return delta > 0 ? Math.max(now, Math.min(now + delta, logOdds(belief.ceiling))) : now + delta
}
