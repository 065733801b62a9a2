import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { MyAssignment } from '#contract/assignment.ts'
import type { Queryable } from '../db/db.ts'
import { assessedAttempt, assignment, assignmentRep } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'
import { user } from '../db/schema/people.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import type { Library } from '../library/load.ts'
import { buyerCard } from '../roleplay/scenario-view.ts'
import { readersOf } from './readers-of.ts'
import { blockedPhases } from './phase-order.ts'
import { standingOf } from './standings.ts'

type Who = { readonly orgId: string; readonly userId: string }

/** What a person was asked to do and was not taken off again, what is due soonest first. */
export async function myAssignments(
  db: Queryable,
  library: Pick<Library, 'scenarios' | 'persona' | 'roomCast'>,
  who: Who,
  now: Date,
): Promise<MyAssignment[]> {
  const { orgId, userId } = who
  const rows = await db
    .select({
      of: assignment,
      mine: assignmentRep,
      by: user.name,
      campaignId: campaign.id,
      campaign: campaign.name,
      phase: campaignPhase.title,
    })
    .from(assignmentRep)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assignmentRep.orgId), eq(assignment.id, assignmentRep.assignmentId)),
    )
    .leftJoin(user, eq(user.id, assignment.assignedBy))
    .leftJoin(
      campaignPhase,
      and(eq(campaignPhase.orgId, assignment.orgId), eq(campaignPhase.id, assignment.phaseId)),
    )
    .leftJoin(
      campaign,
      and(eq(campaign.orgId, campaignPhase.orgId), eq(campaign.id, campaignPhase.campaignId)),
    )
    .where(
      and(
        eq(assignmentRep.orgId, orgId),
        eq(assignmentRep.repId, userId),
        isNull(assignmentRep.removedAt),
        isNull(assignment.withdrawnAt),
      ),
    )
    .orderBy(asc(assignment.dueAt), asc(assignment.id))
  if (rows.length === 0) return []
  const runs = await runsOf(
    db,
    who,
    rows.map(({ of }) => of.id),
  )
  const blocked = await blockedPhases(
    db,
    orgId,
    rows.flatMap(({ of }) => (of.phaseId ? [of.phaseId] : [])),
    userId,
  )
  const readers = await readersOf(db, who)
  return rows.map(({ of, mine, by, campaignId, campaign: name, phase }) => {
    const own = runs.filter(({ assignmentId }) => assignmentId === of.id)
    const declared = own.filter(({ attempt }) => attempt !== null)
    const submitted = declared.flatMap(({ attempt }) => (attempt?.submittedAt ? [attempt.result] : []))
    const { state, overdue, dueAt } = standingOf(of, mine, submitted, now)
    const last = own.findLast(({ submittedAt }) => submittedAt !== null)
    return {
      id: of.id,
      scenarioId: of.scenarioSlug,
      title: of.title,
      buyers: buyersOf(library, of.scenarioSlug),
      packId: of.packId,
      kind: of.kind,
      opensAt: of.opensAt.toISOString(),
      dueAt: dueAt.toISOString(),
      zone: of.zone,
      difficulty: of.difficulty as MyAssignment['difficulty'],
      note: of.note,
      passRule: of.passRule,
      assignedBy: by ?? '',
      campaign: campaignId && name && phase ? { id: campaignId, name, phase } : null,
      state,
      overdue,
      attempts: of.passRule ? { used: declared.length, of: of.passRule.attempts + mine.extraAttempts } : null,
      running: own.find(({ phase: at }) => at === 'live' || at === 'paused')?.roleplayId ?? null,
      last: last ? { roleplayId: last.roleplayId, result: last.attempt?.result ?? null } : null,
      after: (of.phaseId ? blocked.get(of.phaseId) : undefined) ?? null,
      seenBy: of.kind === 'assessed' ? readers : [],
    }
  })
}

/** Their runs of these assignments in the order in which they were begun. */
async function runsOf(db: Queryable, { orgId, userId }: Who, ids: readonly string[]) {
  const rows = await db
    .select({
      assignmentId: roleplay.assignmentId,
      roleplayId: roleplay.id,
      phase: roleplay.phase,
      attempt: assessedAttempt,
      submittedAt: submission.submittedAt,
    })
    .from(roleplay)
    .leftJoin(
      assessedAttempt,
      and(eq(assessedAttempt.orgId, roleplay.orgId), eq(assessedAttempt.roleplayId, roleplay.id)),
    )
    .leftJoin(submission, and(eq(submission.orgId, roleplay.orgId), eq(submission.roleplayId, roleplay.id)))
    .where(
      and(
        eq(roleplay.orgId, orgId),
        eq(roleplay.ownerId, userId),
        inArray(roleplay.assignmentId, [...ids]),
        isNull(roleplay.erasedAt),
      ),
    )
    .orderBy(asc(roleplay.createdAt), asc(roleplay.id))
  return rows
}

function buyersOf(
  library: Pick<Library, 'scenarios' | 'persona' | 'roomCast'>,
  slug: string,
): MyAssignment['buyers'] {
  const scenario = library.scenarios.find(({ id }) => id === slug)
  const persona = scenario && library.persona(scenario.persona)
  if (persona) return [buyerCard(persona)]
  return library.roomCast(slug)?.personas.map(buyerCard) ?? []
}
