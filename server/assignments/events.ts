import type { Tx } from '../db/db.ts'

type OfAssignment = { readonly orgId: string; readonly assignmentId: string }
type OfRep = OfAssignment & { readonly repId: string }

/**
 * What happened to assignments and campaigns, in past tense: ids, dates and numbers only. `assignment-made` comes once
 * it can no longer be undone; what happens to somebody before that is in it.
 */
export type AssignmentEvent =
  | (OfAssignment & { readonly type: 'assignment-made'; readonly repIds: readonly string[] })
  | (OfAssignment & {
      readonly type: 'assignment-changed'
      readonly repIds: readonly string[]
      /** Names of the fields of `changeAssignment` that are other than before. */
      readonly fields: readonly string[]
    })
  | (OfAssignment & {
      readonly type: 'assignment-extended'
      readonly repIds: readonly string[]
      /** Null where only attempts were added. */
      readonly dueAt: Date | null
    })
  | (OfAssignment & { readonly type: 'assignment-withdrawn'; readonly repIds: readonly string[] })
  /** A newcomer to one of its teams or cohorts, somebody who was added, or who got it from another. */
  | (OfRep & { readonly type: 'rep-joined'; readonly how: 'newcomer' | 'added' | 'reassigned' })
  /** It went to another, or they were excused. */
  | (OfRep & { readonly type: 'rep-released'; readonly how: 'reassigned' | 'excused' })
  /** Not done, and so many days from the date on: 7, 2, 0 or -1. Once each. */
  | (OfRep & { readonly type: 'assignment-due'; readonly dueAt: Date; readonly daysLeft: 7 | 2 | 0 | -1 })
  | (OfRep & { readonly type: 'attempt-declared'; readonly roleplayId: string; readonly n: number })
  /** An assessed attempt, or practice that was asked for. */
  | (OfRep & {
      readonly type: 'attempt-submitted'
      readonly roleplayId: string
      readonly kind: 'assessed' | 'practice'
    })
  /** A result of an assessed attempt that is other than before. */
  | (OfRep & {
      readonly type: 'attempt-settled'
      readonly roleplayId: string
      readonly outcome: 'passed' | 'not-passed' | 'needs-coach'
    })
  /** Passed by the rule, with the card that counted then. */
  | (OfRep & { readonly type: 'rep-certified'; readonly roleplayId: string })
  /** A review by a coach says otherwise than the card that had certified. */
  | (OfRep & { readonly type: 'certification-withdrawn'; readonly roleplayId: string })
  | { readonly type: 'campaign-begun'; readonly orgId: string; readonly campaignId: string }
  | { readonly type: 'campaign-ended'; readonly orgId: string; readonly campaignId: string }

export type AssignmentListener = (tx: Tx, event: AssignmentEvent) => Promise<void>

export type AssignmentEvents = {
  happened(tx: Tx, event: AssignmentEvent): Promise<void>
  /** @returns a function that ends the subscription. */
  onAssignmentEvent(listener: AssignmentListener): () => void
}

/**
 * Told inside the transaction that made it so: what a listener stores or queues on `tx` is there exactly if the rest is.
 * A listener therefore sends nothing itself, asks nothing outside, and may run twice where the transaction does.
 */
export function createAssignmentEvents(): AssignmentEvents {
  const listeners = new Set<AssignmentListener>()
  return {
    async happened(tx, event) {
      for (const listener of listeners) await listener(tx, event)
    },
    onAssignmentEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
