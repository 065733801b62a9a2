import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import type { AssignedRep, AssignmentSummary, AssignmentView } from '#contract/assignment.ts'
import type { Queryable } from '../db/db.ts'
import { assignment, assignmentChange, assignmentTarget } from '../db/schema/assignments.ts'
import { campaign, campaignPhase } from '../db/schema/campaigns.ts'
import { user } from '../db/schema/people.ts'
import { cohort, team } from '../db/schema/teams.ts'
import { RequestRefused } from '../errors.ts'
import { reachOf, type Asker } from './audience.ts'
import { countedAt, countedIn, nobody, peopleOf, type Counted } from './counted.ts'
import { isAssignment, mayChange, type AssignmentKey, type AssignmentRow } from './rows.ts'
import { standingsOf, type RepStanding } from './standings.ts'

type Listed = {
  readonly row: AssignmentRow
  readonly by: string | null
  readonly campaign: { readonly id: string; readonly name: string; readonly phase: string } | null
}

/** The columns of an assignment with what it is called by, for lists and for one. */
const listed = (db: Queryable) =>
  db
    .select({
      row: assignment,
      by: user.name,
      campaignId: campaign.id,
      campaign: campaign.name,
      phase: campaignPhase.title,
    })
    .from(assignment)
    .leftJoin(user, eq(user.id, assignment.assignedBy))
    .leftJoin(
      campaignPhase,
      and(eq(campaignPhase.orgId, assignment.orgId), eq(campaignPhase.id, assignment.phaseId)),
    )
    .leftJoin(
      campaign,
      and(eq(campaign.orgId, campaignPhase.orgId), eq(campaign.id, campaignPhase.campaignId)),
    )

type Row = Awaited<ReturnType<typeof listed>>[number]
const listedOf = ({ row, by, campaignId, campaign: name, phase }: Row): Listed => ({
  row,
  by,
  campaign: campaignId && name && phase ? { id: campaignId, name, phase } : null,
})

/**
 * Assignments that the asker made or that are with reps whom they reach, what is due soonest first; an admin sees all.
 * `phaseIds` restricts to a campaign's.
 */
export async function assignmentsFor(
  db: Queryable,
  asker: Asker,
  now: Date,
  phaseIds?: readonly string[],
): Promise<AssignmentSummary[]> {
  if (phaseIds?.length === 0) return []
  const rows = await listed(db)
    .where(
      and(
        eq(assignment.orgId, asker.orgId),
        phaseIds ? inArray(assignment.phaseId, [...phaseIds]) : undefined,
      ),
    )
    .orderBy(asc(assignment.dueAt), asc(assignment.id))
  const only = await reachOf(db, asker)
  const counted = await countedAt(
    db,
    asker.orgId,
    rows.map(({ row }) => row),
    now,
    only,
  )
  return rows.flatMap((row) => {
    const here = counted.get(row.row.id) ?? nobody()
    const shown = only === undefined || row.row.assignedBy === asker.userId || peopleOf(here) > 0
    return shown ? [summaryOf(listedOf(row), here)] : []
  })
}

const summaryOf = ({ row, by, campaign: of }: Listed, counted: Counted): AssignmentSummary => ({
  id: row.id,
  scenarioId: row.scenarioSlug,
  title: row.title,
  kind: row.kind,
  opensAt: row.opensAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  zone: row.zone,
  withdrawn: row.withdrawnAt !== null,
  campaign: of,
  assignedBy: by ?? '',
  counts: counted.counts,
  overdue: row.withdrawnAt ? 0 : counted.overdue,
})

/** @throws RequestRefused `assignment/not_found` where it is not there, or nobody whom the asker reaches has it */
export async function assignmentView(
  db: Queryable,
  asker: Asker,
  assignmentId: string,
  now: Date,
): Promise<AssignmentView> {
  const key = { orgId: asker.orgId, assignmentId }
  const [found] = await listed(db).where(isAssignment(key))
  if (!found) throw new RequestRefused('assignment/not_found')
  const { row } = found
  const only = await reachOf(db, asker)
  const reps = (await standingsOf(db, asker.orgId, [row], now, only)).get(row.id) ?? []
  if (only && row.assignedBy !== asker.userId && reps.length === 0)
    throw new RequestRefused('assignment/not_found')
  return {
    ...summaryOf(listedOf(found), countedIn(reps)),
    difficulty: row.difficulty as AssignmentView['difficulty'],
    packId: row.packId,
    note: row.note,
    passRule: row.passRule,
    dueLocal: row.dueLocal,
    newcomers: row.newcomers,
    targets: await targetsOf(db, key),
    reps: reps.map(repView),
    changes: await changesOf(db, key, only),
    mayChange: mayChange(asker, row),
  }
}

const repView = ({ row, name, state, overdue, dueAt, result }: RepStanding): AssignedRep => ({
  userId: row.repId,
  name,
  state,
  overdue,
  dueAt: dueAt.toISOString(),
  extended: row.dueAt !== null,
  addedHow: row.addedHow,
  doneAt: row.doneAt?.toISOString() ?? null,
  result,
})

async function targetsOf(db: Queryable, { orgId, assignmentId }: AssignmentKey) {
  const rows = await db
    .select({
      kind: assignmentTarget.kind,
      id: assignmentTarget.targetId,
      team: team.name,
      cohort: cohort.name,
    })
    .from(assignmentTarget)
    .leftJoin(team, and(eq(team.orgId, assignmentTarget.orgId), eq(team.id, assignmentTarget.targetId)))
    .leftJoin(cohort, and(eq(cohort.orgId, assignmentTarget.orgId), eq(cohort.id, assignmentTarget.targetId)))
    .where(and(eq(assignmentTarget.orgId, orgId), eq(assignmentTarget.assignmentId, assignmentId)))
    .orderBy(asc(assignmentTarget.kind), asc(assignmentTarget.targetId))
  // People stand in the list of those who have it.
  return rows
    .filter(({ kind }) => kind !== 'person')
    .map(({ kind, id, ...names }) => ({
      kind,
      id,
      name: kind === 'team' ? names.team : names.cohort,
    }))
}

const changedFields = z.object({ fields: z.array(z.string()) })

async function changesOf(
  db: Queryable,
  { orgId, assignmentId }: AssignmentKey,
  only: ReadonlySet<string> | undefined,
) {
  const rows = await db
    .select()
    .from(assignmentChange)
    .where(and(eq(assignmentChange.orgId, orgId), eq(assignmentChange.assignmentId, assignmentId)))
    .orderBy(desc(assignmentChange.id))
    .limit(200)
  const ids = [...new Set(rows.flatMap(({ byId, repId }) => [byId, repId].filter((id) => id !== null)))]
  const people =
    ids.length === 0
      ? []
      : await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids))
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null
  return rows
    .filter(({ repId }) => repId === null || only === undefined || only.has(repId))
    .map(({ id, at, byId, kind, repId, detail }) => ({
      id,
      at: at.toISOString(),
      by: nameOf(byId),
      kind,
      rep: nameOf(repId),
      fields: changedFields.safeParse(detail).data?.fields ?? [],
    }))
}
