import type { DebriefView } from '#contract/debrief.ts'
import type { Cast } from '#personas/schema.ts'
import type { Moment } from './course.ts'

/**
 * The objections that came up, and the one whose concern was live whether it did or not. Only that one had something
 * beneath it in this variant; of the others `concern` is null: they were what they sounded like.
 */
export function objectionCourse(
  { persona, variant }: Cast,
  moments: readonly Moment[],
): DebriefView['objections'] {
  const last = moments.at(-1)?.world.byBuyer[persona.id]
  return persona.objections.flatMap(({ id, kind, surface, concern, softens, hardens }) => {
    const marks = moments.flatMap(({ turnN, events }) =>
      events.flatMap((event) => {
        if (event.type === 'objection-changed' && event.objection === id) {
          return [{ turn: turnN, status: event.to }]
        }
        return event.type === 'concern-disclosed' && event.objection === id
          ? [{ turn: turnN, status: 'disclosed' }]
          : []
      }),
    )
    const surfaced = last?.objections[id]?.raisedAt !== null && last !== undefined
    const live = id === variant.objection
    if (!surfaced && !live) return []
    return [
      {
        id,
        buyerId: persona.id,
        kind,
        surface: surface[0] ?? '',
        concern: live ? concern : null,
        surfaced,
        softens,
        hardens,
        marks,
      },
    ]
  })
}

/** What was true about the buyer in this variant and when it came out. */
export function hiddenCourse({ persona, variant }: Cast, moments: readonly Moment[]): DebriefView['hidden'] {
  return persona.hiddenFacts
    .filter(({ id }) => variant.hiddenFacts.includes(id))
    .map(({ id, fact }) => ({
      text: fact,
      buyerId: persona.id,
      disclosedAt:
        moments.find(({ events }) =>
          events.some((event) => event.type === 'fact-disclosed' && event.hiddenFact === id),
        )?.turnN ?? null,
    }))
}

/** The news that came in this conversation; what did not come stays untold. */
export const shockCourse = ({ scenario }: Cast, moments: readonly Moment[]): DebriefView['shocks'] =>
  moments.flatMap(({ turnN, events }) =>
    events.flatMap((event) => {
      const shock = event.type === 'shock' ? scenario.shocks.find(({ id }) => id === event.shock) : undefined
      return shock ? [{ id: shock.id, turn: turnN, concern: shock.concern }] : []
    }),
  )
