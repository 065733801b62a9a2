import type { NoticeKind } from '#contract/notice.ts'
import type { AssignmentEvent, AssignmentListener } from '../assignments/events.ts'
import type { Tell } from '../happenings.ts'
import { note } from './note.ts'

type Told = { readonly kind: NoticeKind; readonly what: string; readonly repIds: readonly string[] }

/** Keeps what happened to an assignment for its reps. */
export const notingAssignments =
  (clock: { now(): Date }): AssignmentListener =>
  async (tx, event) => {
    const told = toldOf(event)
    if (told === null || !('assignmentId' in event)) return
    const { kind, what, repIds } = told
    const at = clock.now()
    for (const repId of repIds)
      await note(tx, event.orgId, repId, { kind, what, subjectId: event.assignmentId, at })
  }

/** An assessed attempt is handed in by its end, without its rep: coaches are told of it as of any other. */
export const tellingHandIns =
  (tell: Tell, clock: { now(): Date }): AssignmentListener =>
  async (tx, event) => {
    if (event.type !== 'attempt-submitted' || event.kind !== 'assessed') return
    const { orgId, roleplayId, repId } = event
    await tell(tx, orgId, { kind: 'attempt.submitted', roleplayId, repId, at: clock.now() })
  }

function toldOf(event: AssignmentEvent): Told | null {
  switch (event.type) {
    case 'assignment-made':
      return { kind: 'assigned', what: 'assignment.made', repIds: event.repIds }
    case 'rep-joined':
      return { kind: 'assigned', what: 'assignment.made', repIds: [event.repId] }
    case 'assignment-changed':
    case 'assignment-extended':
      return { kind: 'assigned', what: 'assignment.changed', repIds: event.repIds }
    case 'assignment-withdrawn':
      return { kind: 'assigned', what: 'assignment.withdrawn', repIds: event.repIds }
    case 'rep-released':
      return { kind: 'assigned', what: 'assignment.released', repIds: [event.repId] }
    case 'assignment-due':
      return {
        kind: 'due',
        what: event.daysLeft < 0 ? 'assignment.overdue' : 'assignment.due',
        repIds: [event.repId],
      }
    case 'rep-certified':
      return { kind: 'reviewed', what: 'assignment.passed', repIds: [event.repId] }
    case 'attempt-settled':
      return event.outcome === 'not-passed'
        ? { kind: 'reviewed', what: 'assignment.not_passed', repIds: [event.repId] }
        : null
    default:
      return null
  }
}
