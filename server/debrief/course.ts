import type { CoursePoint } from '#contract/course.ts'
import { hazardOf } from '#personas/engine/exit.ts'
import type { EngineEvent, World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { wordsFor } from './behaviour-words.ts'

export type Moment = {
  readonly turnN: number
  readonly world: World
  readonly events: readonly EngineEvent[]
}

const mostCauses = 3
/** A movement smaller than this share of the scale is not worth a sentence. */
const leastMovement = 0.01
/** A log-odds step near the middle of the scale moves a probability by about a quarter of it. */
const oddsToShare = 0.25

/** The buyer's inside after each rep turn, with what moved it; the first point is before anyone spoke. */
export function courseOf(cast: Cast, moments: readonly Moment[]): CoursePoint[] {
  return moments.flatMap(({ turnN, world, events }) => {
    const state = world.byBuyer[cast.persona.id]
    if (!state) return []
    return {
      turn: turnN,
      trust: state.trust,
      engagement: state.engagement,
      patience: state.patience,
      reactance: state.reactance,
      belief: state.commit,
      hazard: hazardOf(state),
      causes: causesOf(cast, events),
    }
  })
}

type Moved = { trust: number; belief: number; quote: string | null }

function causesOf(cast: Cast, events: readonly EngineEvent[]): CoursePoint['causes'] {
  const byCause = new Map<string, Moved>()
  for (const event of events) {
    if (event.type !== 'trust-moved' && event.type !== 'belief-moved') continue
    const moved = byCause.get(event.cause) ?? { trust: 0, belief: 0, quote: event.quote }
    if (event.type === 'trust-moved') moved.trust += event.delta
    else moved.belief += event.delta * weightOf(cast, event.belief) * oddsToShare
    byCause.set(event.cause, moved)
  }
  const passed = events.some(({ type }) => type === 'cue-missed')
  return [
    ...[...byCause]
      .map(([cause, moved]) => ({ cause, moved, size: Math.abs(moved.trust) + Math.abs(moved.belief) }))
      .filter(({ size }) => size >= leastMovement)
      .toSorted((a, b) => b.size - a.size)
      .map(({ cause, moved }) => sentenceOf(cause, moved)),
    ...(passed ? [{ sentence: 'A hint was passed over.', quote: null, direction: 'down' as const }] : []),
  ].slice(0, mostCauses)
}

const weightOf = ({ persona }: Cast, belief: string): number =>
  persona.beliefs.find(({ id }) => id === belief)?.weight ?? 0

function sentenceOf(cause: string, { trust, belief, quote }: Moved): CoursePoint['causes'][number] {
  const [what, by] = Math.abs(trust) >= Math.abs(belief) ? ['Trust', trust] : ['Simulated belief', belief]
  const direction = by > 0 ? 'up' : 'down'
  return {
    sentence: `${wordsFor(cause).did} ${what} ${direction === 'up' ? 'rose' : 'fell'}.`,
    quote,
    direction,
  }
}
