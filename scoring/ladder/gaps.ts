import type { DimensionId } from '../shape.ts'
import { levelIn, mostMissedFoundation, scoreIn, type LadderAttempt } from './attempt.ts'
import { firstShare, type Inner, type Step } from './steps.ts'

/** What one conversation lacks for a step. `has` is null where there were too few chances to tell. */
export type Gap =
  | { readonly kind: 'facts' }
  | {
      readonly kind: 'foundation'
      readonly has: number | null
      readonly needs: number
      /** The item that was missed most, by its code. */
      readonly code: string | null
    }
  | {
      readonly kind: 'level'
      readonly dimension: DimensionId
      readonly has: number | null
      readonly needs: number
    }

const both = ['authenticity', 'courage'] as const
const inner = ['authenticity', 'courage', 'belief_transfer'] as const satisfies readonly Inner[]

/**
 * Everything that this conversation lacks for a step, the ground first; empty where it meets it. `gate`: foundation 0–100
 * that levels ask for.
 */
export function gapsOf(attempt: LadderAttempt, step: Step, gate: number): readonly Gap[] {
  return [...facts(attempt), ...foundation(attempt, step, gate), ...levels(attempt, step)]
}

const facts = ({ factError }: LadderAttempt): readonly Gap[] => (factError ? [{ kind: 'facts' }] : [])

function foundation(attempt: LadderAttempt, step: Step, gate: number): readonly Gap[] {
  const needs = Math.round(step.foundation === 'gate' ? gate : gate * firstShare)
  const has = scoreIn(attempt, 'foundation')
  if (has !== null && has >= needs) return []
  return [{ kind: 'foundation', has, needs, code: mostMissedFoundation(attempt) }]
}

function levels(attempt: LadderAttempt, { mean, least }: Step): readonly Gap[] {
  const short = inner.flatMap((dimension): Gap[] => {
    const needs = least[dimension]
    const has = levelIn(attempt, dimension)
    return needs === undefined || (has !== null && has >= needs)
      ? []
      : [{ kind: 'level', dimension, has, needs }]
  })
  if (mean === null || short.some((gap) => gap.kind === 'level' && gap.dimension !== 'belief_transfer')) {
    return short
  }
  const [one, other] = both.map((dimension) => ({ dimension, has: levelIn(attempt, dimension) ?? 0 }))
  if (!one || !other || (one.has + other.has) / 2 >= mean) return short
  const lower = other.has < one.has ? other : one
  return [{ kind: 'level', ...lower, needs: lower.has + 2 * mean - one.has - other.has }, ...short]
}
