import type { Cast } from '../schema.ts'
import type { Touched } from './mind.ts'
import type { HeardReading } from './reading.ts'

export type SuppliedAnchor = { readonly id: string; readonly text: string }

/**
 * Texts that tell whether a rep turn touches a subject of this buyer. Opaque to the coder, who only says how near
 * the turn comes; several anchors may carry one id, the nearest counts.
 */
export function anchorsOf({
  persona,
  variant,
}: Pick<Cast, 'persona' | 'variant'>): readonly SuppliedAnchor[] {
  const byVariant = supplied.get(persona) ?? new Map<string, readonly SuppliedAnchor[]>()
  supplied.set(persona, byVariant)
  const key = variant.hiddenFacts.join('/')
  const anchors = byVariant.get(key) ?? worked(persona, variant)
  byVariant.set(key, anchors)
  return anchors
}

/** Asked for in every turn and the same for a persona and the hidden facts that hold. */
const supplied = new WeakMap<Cast['persona'], Map<string, readonly SuppliedAnchor[]>>()

function worked(persona: Cast['persona'], variant: Cast['variant']): readonly SuppliedAnchor[] {
  const of = (kind: string, id: string, texts: readonly string[]) =>
    texts.map((text) => ({ id: `${kind}/${id}`, text }))
  return [
    ...persona.objections.flatMap(({ id, topics }) => of('objection', id, topics)),
    ...persona.hiddenFacts
      .filter(({ id }) => variant.hiddenFacts.includes(id))
      .flatMap(({ id, topics }) => of('hidden', id, topics)),
    ...persona.answers.flatMap(({ id, topics }) => of('answer', id, topics)),
    ...persona.beliefs.flatMap(({ id, proposition }) => of('belief', id, [proposition])),
  ]
}

/** The other way round: similarities by kind and id. */
export function touchedBy(anchors: HeardReading['anchors']): Touched {
  const kinds = {
    objection: new Map<string, number>(),
    hidden: new Map<string, number>(),
    answer: new Map<string, number>(),
    belief: new Map<string, number>(),
  }
  for (const { id, similarity } of anchors) {
    const [kind, name] = id.split('/')
    if (kind === undefined || name === undefined || !Object.hasOwn(kinds, kind)) continue
    const known = kinds[kind as keyof typeof kinds]
    known.set(name, Math.max(known.get(name) ?? 0, similarity))
  }
  return kinds
}
