import type { AssignedRep } from '#contract/assignment.ts'

/**
 * Where people are on the way. Somebody who practises without having submitted counts as not started: what was not
 * submitted is nobody's business. `progress`: something was submitted, and it can be tried again.
 */
export const funnelParts = [
  'assigned',
  'not-started',
  'overdue',
  'progress',
  'waiting',
  'done',
  'used-up',
  'excused',
] as const
export type FunnelPart = (typeof funnelParts)[number]

export const partWords: Readonly<Record<FunnelPart, string>> = {
  assigned: 'Assigned',
  'not-started': 'Not started',
  overdue: 'Overdue',
  progress: 'In progress',
  waiting: 'Waiting for review',
  done: 'Done',
  'used-up': 'Attempts used',
  excused: 'Excused',
}

type Rep = Pick<AssignedRep, 'state' | 'overdue' | 'result'>

export function isInPart(part: FunnelPart, { state, overdue, result }: Rep): boolean {
  const before = state === 'upcoming' || state === 'open'
  switch (part) {
    case 'assigned':
      return state !== 'excused'
    case 'not-started':
      return before && result === null
    case 'overdue':
      return overdue
    case 'progress':
      return before && result !== null
    case 'waiting':
      return state === 'submitted'
    case 'done':
      return state === 'done'
    case 'used-up':
      return state === 'failed'
    case 'excused':
      return state === 'excused'
  }
}

/** Parts with their counts; the two that most assignments never need only where somebody is in them. */
export const funnelOf = (
  reps: readonly Rep[],
): readonly { readonly part: FunnelPart; readonly count: number }[] =>
  funnelParts
    .map((part) => ({ part, count: reps.filter((rep) => isInPart(part, rep)).length }))
    .filter(({ part, count }) => count > 0 || (part !== 'used-up' && part !== 'excused'))

/** The part that an address names; everybody without one. */
export const readFunnelPart = (value: unknown): FunnelPart | undefined =>
  funnelParts.find((part) => part === value)
