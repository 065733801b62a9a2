import type { AttemptResult, RepState } from '#contract/assignment.ts'

export type Standing = {
  readonly kind: 'practice' | 'assessed'
  readonly opensAt: Date
  readonly dueAt: Date
  readonly excused: boolean
  readonly done: boolean
  /** Assessed attempts that may be declared in all. */
  readonly allowed: number
  /** Results of the assessed attempts that were submitted, in their order; null where none is there yet. */
  readonly submitted: readonly (AttemptResult | null)[]
}

/** How a rep stands, from what was decided and what was submitted: never from practice that was not. */
export function repState(standing: Standing, now: Date): RepState {
  if (standing.done) return 'done'
  if (standing.excused) return 'excused'
  if (standing.kind === 'assessed' && standing.submitted.length > 0) {
    if (standing.submitted.some((result) => result === null || result.outcome === 'needs-coach'))
      return 'submitted'
    if (standing.submitted.length >= standing.allowed) return 'failed'
  }
  return now < standing.opensAt ? 'upcoming' : 'open'
}

/** Whether the date has passed without what was asked for. */
export const isOverdue = (state: RepState, dueAt: Date, now: Date): boolean =>
  (state === 'open' || state === 'failed') && dueAt < now
