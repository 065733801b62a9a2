import type { Persona, Scenario } from '../schema.ts'
import { mistake, type Mistake } from './mistake.ts'

/** Trust (0–1) that a very good conversation comes to; what asks for more is never told (twelve exchanges of an expert end at .65–.8). */
export const reachableTrust = 0.75

/** What asks for more trust than a conversation can win. */
export function beyondTrust({ objections, hiddenFacts }: Persona): readonly Mistake[] {
  const tooMuch = (field: string, needed: number): Mistake[] =>
    needed > reachableTrust
      ? [mistake(field, `Trust hardly gets beyond ${reachableTrust}; ask for that or less than ${needed}.`)]
      : []
  return [
    ...objections.flatMap(({ id, discloseAt }) => tooMuch(`objections.${id}.discloseAt`, discloseAt)),
    ...hiddenFacts.flatMap(({ id, discloseAt }) => tooMuch(`hiddenFacts.${id}.discloseAt`, discloseAt)),
  ]
}

/** Hidden facts that wait for each other in a circle, or for themselves. */
export function circles({ hiddenFacts }: Persona): readonly Mistake[] {
  const after = new Map(hiddenFacts.map((fact) => [fact.id, fact.after]))
  const leadsBack = (to: string): boolean => {
    const seen = new Set<string>()
    const open = [...(after.get(to) ?? [])]
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (one === to) return true
      if (!seen.has(one)) open.push(...(after.get(one) ?? []))
      seen.add(one)
    }
    return false
  }
  return hiddenFacts
    .filter(({ id }) => leadsBack(id))
    .map(({ id }) =>
      mistake(
        `hiddenFacts.${id}.after`,
        'It waits for itself, so it is never told; take one link out of the circle.',
      ),
    )
}

/**
 * Hidden facts of a variant that wait for what it never tells: of the objections only the variant's own has a concern
 * that comes out, of the hidden facts only those it lists.
 */
export function unreachable(
  { id: variantId, objection, hiddenFacts }: Scenario['variants'][number],
  persona: Persona,
): readonly Mistake[] {
  return persona.hiddenFacts
    .filter(({ id }) => hiddenFacts.includes(id))
    .flatMap(({ id, after }) =>
      after
        .filter((one) => one !== objection && !hiddenFacts.includes(one))
        .map((one) =>
          mistake(
            `variants.${variantId}.hiddenFacts`,
            `“${id}” comes after “${one}”, which this variant never tells; add “${one}” or leave “${id}” out.`,
          ),
        ),
    )
}
