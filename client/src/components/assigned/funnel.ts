import type { AssignedRep, FunnelPart, Stage } from '#contract/assignment.ts'

/**
 * Parts that people are in, as they are shown: everybody who is asked, how far they are, and across all of it who is past
 * a date. Named here once more, so that the contract is no part of what the first screen loads.
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
] as const satisfies readonly FunnelPart[]

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

export type InFunnel = { readonly stage: Stage; readonly overdue: boolean }

/**
 * Where somebody is on the way with one piece of work. Who practises without having submitted counts as not started: what
 * was not submitted is nobody's business.
 */
export function stageOf({ state, result }: Pick<AssignedRep, 'state' | 'result'>): Stage {
  switch (state) {
    case 'upcoming':
    case 'open':
      return result === null ? 'not-started' : 'progress'
    case 'submitted':
      return 'waiting'
    case 'failed':
      return 'used-up'
    case 'done':
    case 'excused':
      return state
  }
}

export const inFunnel = (rep: Pick<AssignedRep, 'state' | 'result' | 'overdue'>): InFunnel => ({
  stage: stageOf(rep),
  overdue: rep.overdue,
})

export function isInPart(part: FunnelPart, { stage, overdue }: InFunnel): boolean {
  if (part === 'assigned') return stage !== 'excused'
  return part === 'overdue' ? overdue : stage === part
}

export type FunnelCounts = Readonly<Record<FunnelPart, number>>

export const countsOf = (people: readonly InFunnel[]): FunnelCounts =>
  Object.fromEntries(
    funnelParts.map((part) => [part, people.filter((one) => isInPart(part, one)).length]),
  ) as FunnelCounts

/** Parts with their counts; the two that most never need only where somebody is in them. */
export const funnelOf = (
  counts: FunnelCounts,
): readonly { readonly part: FunnelPart; readonly count: number }[] =>
  funnelParts
    .map((part) => ({ part, count: counts[part] }))
    .filter(({ part, count }) => count > 0 || (part !== 'used-up' && part !== 'excused'))

/** The part that an address names; everybody without one. */
export const readFunnelPart = (value: unknown): FunnelPart | undefined =>
  funnelParts.find((part) => part === value)

export const stageColours: Readonly<Record<Stage, string>> = {
  'not-started': 'gray',
  progress: 'ochre',
  waiting: 'ochre',
  done: 'pine',
  'used-up': 'clay',
  excused: 'gray',
}
