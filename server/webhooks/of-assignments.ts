import { and, eq } from 'drizzle-orm'
import type { WebhookEvent } from '#contract/webhook.ts'
import type { AssignmentEvent, AssignmentListener } from '../assignments/events.ts'
import { assignment } from '../db/schema/assignments.ts'
import { announceTo, type AnnounceDeps } from './announce.ts'

type Kind = Extract<WebhookEvent, 'assignment.made' | 'assignment.withdrawn' | 'assignment.passed'>

/** Puts what happened to an assignment in the queue of every address that wants to know of it. */
export const announcingAssignments =
  (deps: AnnounceDeps & { readonly clock: { now(): Date } }): AssignmentListener =>
  async (tx, event) => {
    const kind = kindOf(event)
    if (kind === null || !('assignmentId' in event)) return
    const { orgId, assignmentId } = event
    await announceTo(tx, deps, orgId, kind, async () => {
      const [row] = await tx
        .select({ title: assignment.title, scenarioId: assignment.scenarioSlug, dueAt: assignment.dueAt })
        .from(assignment)
        .where(and(eq(assignment.orgId, orgId), eq(assignment.id, assignmentId)))
      if (!row) return null
      const { title, scenarioId, dueAt } = row
      const repIds = 'repIds' in event ? event.repIds : 'repId' in event ? [event.repId] : []
      return {
        event: kind,
        at: deps.clock.now(),
        data: { organisationId: orgId, assignmentId, scenarioId, dueAt: dueAt.toISOString(), repIds },
        said: {
          text: sentences[kind](title, repIds.length),
          link: { label: 'Open it', url: `${deps.baseUrl}/o/${orgId}/assignments/${assignmentId}` },
        },
      }
    })
  }

function kindOf({ type }: AssignmentEvent): Kind | null {
  if (type === 'assignment-made') return 'assignment.made'
  if (type === 'assignment-withdrawn') return 'assignment.withdrawn'
  return type === 'rep-certified' ? 'assignment.passed' : null
}

const people = (many: number) => (many === 1 ? 'one person' : `${many} people`)

const sentences: Readonly<Record<Kind, (title: string, many: number) => string>> = {
  'assignment.made': (title, many) => `“${title}” was assigned to ${people(many)}.`,
  'assignment.withdrawn': (title) => `“${title}” was withdrawn.`,
  'assignment.passed': (title) => `Somebody passed “${title}”.`,
}
