import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { behaviourRejection, dispute } from '../../db/schema/answers.ts'
import { campaign } from '../../db/schema/campaigns.ts'
import { causeSearch } from '../../db/schema/causes.ts'
import { drillSession } from '../../db/schema/drills.ts'
import { callScorecard, importedCall } from '../../db/schema/calls.ts'
import { realCall } from '../../db/schema/real-calls.ts'
import { noticeSetting } from '../../db/schema/notices.ts'
import { offerPack, packChoice, seenThing } from '../../db/schema/packs.ts'
import { figureShare, nomination } from '../../db/schema/playbooks.ts'
import { member, user, userSettings } from '../../db/schema/people.ts'
import { readiness } from '../../db/schema/readiness.ts'
import { coachRating } from '../../db/schema/review.ts'
import { roleplay, submission, turn } from '../../db/schema/roleplay.ts'
import { scorecard } from '../../db/schema/scoring.ts'
import { cohort, cohortMember, team, teamMember } from '../../db/schema/teams.ts'
import { ownAssignments } from './own-assignments.ts'
import { ownInterviews } from './own-interviews.ts'
import { ownHalves } from './own-halves.ts'
import { ownLiveDrills } from './own-live-drills.ts'

/**
 * Everything of one's own in an organisation, as a document: what one said, how it was scored, what one handed in,
 * brought along and wrote, and where one belongs. What others wrote about somebody else is not in it.
 */
export async function exportMine(
  db: Queryable,
  orgId: string,
  userId: string,
  now: Date,
): Promise<Readonly<Record<string, unknown>>> {
  const [person] = await db
    .select({ name: user.name, email: user.email, createdAt: user.createdAt })
    .from(user)
    .where(eq(user.id, userId))
  const [membership] = await db
    .select({ roles: member.role, externalId: member.externalId, since: member.createdAt })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  const [settings] = await db.select().from(userSettings).where(eq(userSettings.userId, userId))
  const [mail] = await db
    .select({ off: noticeSetting.off, hour: noticeSetting.hour, zone: noticeSetting.zone })
    .from(noticeSetting)
    .where(and(eq(noticeSetting.orgId, orgId), eq(noticeSetting.userId, userId)))
  const teams = await db
    .select({ name: team.name, part: teamMember.part })
    .from(teamMember)
    .innerJoin(team, and(eq(team.orgId, teamMember.orgId), eq(team.id, teamMember.teamId)))
    .where(and(eq(teamMember.orgId, orgId), eq(teamMember.userId, userId)))
  const cohorts = await db
    .select({ name: cohort.name })
    .from(cohortMember)
    .innerJoin(cohort, and(eq(cohort.orgId, cohortMember.orgId), eq(cohort.id, cohortMember.cohortId)))
    .where(and(eq(cohortMember.orgId, orgId), eq(cohortMember.userId, userId)))
  const ratingsGiven = await db
    .select({
      dimension: coachRating.dimension,
      criterion: coachRating.criterion,
      level: coachRating.level,
      at: coachRating.createdAt,
    })
    .from(coachRating)
    .where(and(eq(coachRating.orgId, orgId), eq(coachRating.coachId, userId)))
  return {
    exportedAt: now,
    person,
    membership,
    settings,
    mail: mail ?? null,
    teams,
    cohorts,
    roleplays: await ownRoleplays(db, orgId, userId),
    assignments: await ownAssignments(db, orgId, userId),
    calls: await ownCalls(db, orgId, userId),
    offerPacks: await ownPacks(db, orgId, userId),
    readiness: await ownReadiness(db, orgId, userId),
    gotInTheWay: await ownCauses(db, orgId, userId),
    drills: await ownDrills(db, orgId, userId),
    nominations: await ownNominations(db, orgId, userId),
    playbookHalves: await ownHalves(db, orgId, userId),
    liveDrills: await ownLiveDrills(db, orgId, userId),
    ratingsGiven,
  }
}

async function ownRoleplays(db: Queryable, orgId: string, userId: string) {
  const rows = await db
    .select({
      id: roleplay.id,
      scenario: roleplay.scenarioSlug,
      purpose: roleplay.purpose,
      phase: roleplay.phase,
      difficulty: roleplay.difficulty,
      outcome: roleplay.outcome,
      seen: roleplay.seen,
      createdAt: roleplay.createdAt,
      endedAt: roleplay.endedAt,
    })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), eq(roleplay.ownerId, userId), isNull(roleplay.erasedAt)))
    .orderBy(asc(roleplay.createdAt))
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const turns = await db
    .select({
      roleplayId: turn.roleplayId,
      n: turn.n,
      speaker: turn.speakerId,
      text: turn.text,
      at: turn.createdAt,
    })
    .from(turn)
    .where(and(eq(turn.orgId, orgId), inArray(turn.roleplayId, ids)))
    .orderBy(asc(turn.n))
  const cards = await db
    .select({
      roleplayId: scorecard.roleplayId,
      status: scorecard.status,
      scorer: scorecard.scorerKind,
      version: scorecard.scorerVersion,
      scores: scorecard.body,
      scoredAt: scorecard.scoredAt,
    })
    .from(scorecard)
    .where(and(eq(scorecard.orgId, orgId), inArray(scorecard.roleplayId, ids)))
  const submitted = await db
    .select({ roleplayId: submission.roleplayId, at: submission.submittedAt })
    .from(submission)
    .where(and(eq(submission.orgId, orgId), inArray(submission.roleplayId, ids)))
  const disputes = await db
    .select({ roleplayId: dispute.roleplayId, criterion: dispute.code, reason: dispute.reason })
    .from(dispute)
    .where(and(eq(dispute.orgId, orgId), inArray(dispute.roleplayId, ids)))
  const rejections = await db
    .select({
      roleplayId: behaviourRejection.roleplayId,
      turn: behaviourRejection.turnN,
      code: behaviourRejection.code,
    })
    .from(behaviourRejection)
    .where(and(eq(behaviourRejection.orgId, orgId), inArray(behaviourRejection.roleplayId, ids)))
  const of = <T extends { readonly roleplayId: string }>(all: readonly T[], id: string) =>
    all
      .filter((one) => one.roleplayId === id)
      .map((one) => {
        const { roleplayId: _, ...rest } = one
        return rest
      })
  return rows.map((row) => ({
    ...row,
    submittedAt: of(submitted, row.id)[0]?.at ?? null,
    turns: of(turns, row.id),
    scorecards: of(cards, row.id),
    disputes: of(disputes, row.id),
    notWhatIDid: of(rejections, row.id),
  }))
}

async function ownCalls(db: Queryable, orgId: string, userId: string) {
  const calls = await db
    .select({
      id: importedCall.id,
      title: importedCall.title,
      arena: importedCall.arena,
      situation: importedCall.situation,
      facts: importedCall.facts,
      turns: importedCall.turns,
      createdAt: importedCall.createdAt,
    })
    .from(importedCall)
    .where(and(eq(importedCall.orgId, orgId), eq(importedCall.ownerId, userId)))
  const ids = calls.map(({ id }) => id)
  const cards =
    ids.length === 0
      ? []
      : await db
          .select({ callId: callScorecard.callId, scores: callScorecard.body, at: callScorecard.scoredAt })
          .from(callScorecard)
          .where(and(eq(callScorecard.orgId, orgId), inArray(callScorecard.callId, ids)))
  const handedIn = await db
    .select({
      callId: realCall.callId,
      campaign: campaign.name,
      part: realCall.part,
      at: realCall.handedInAt,
    })
    .from(realCall)
    .innerJoin(campaign, and(eq(campaign.orgId, realCall.orgId), eq(campaign.id, realCall.campaignId)))
    .where(and(eq(realCall.orgId, orgId), eq(realCall.repId, userId)))
  return calls.map((call) => ({
    ...call,
    scorecards: cards.filter(({ callId }) => callId === call.id),
    handedIn: handedIn.filter(({ callId }) => callId === call.id),
  }))
}

/** What one is asked to let others learn from, what one answered, and what of one's own counts as figures. */
async function ownNominations(db: Queryable, orgId: string, userId: string) {
  const asked = await db
    .select({
      kind: nomination.kind,
      ground: nomination.ground,
      consent: nomination.consent,
      createdAt: nomination.createdAt,
      answeredAt: nomination.answeredAt,
    })
    .from(nomination)
    .where(and(eq(nomination.orgId, orgId), eq(nomination.performerId, userId)))
  const [counted] = await db
    .select({ share: figureShare.share })
    .from(figureShare)
    .where(and(eq(figureShare.orgId, orgId), eq(figureShare.userId, userId)))
  return { asked, figures: counted?.share ?? 'none', interviews: await ownInterviews(db, orgId, userId) }
}

async function ownPacks(db: Queryable, orgId: string, userId: string) {
  const packs = await db
    .select({ id: offerPack.id, answers: offerPack.answers, createdAt: offerPack.createdAt })
    .from(offerPack)
    .where(and(eq(offerPack.orgId, orgId), eq(offerPack.ownerId, userId)))
  const seen = await db
    .select({ packId: seenThing.packId, text: seenThing.text })
    .from(seenThing)
    .where(and(eq(seenThing.orgId, orgId), eq(seenThing.ownerId, userId)))
    .orderBy(asc(seenThing.position))
  const [choice] = await db
    .select({ packId: packChoice.packId })
    .from(packChoice)
    .where(and(eq(packChoice.orgId, orgId), eq(packChoice.userId, userId)))
  return { own: packs, seen, playedLast: choice?.packId ?? null }
}

/** What one wrote before conversations and beside them: all of it is one's own. */
async function ownReadiness(db: Queryable, orgId: string, userId: string) {
  const rows = await db
    .select()
    .from(readiness)
    .where(and(eq(readiness.orgId, orgId), eq(readiness.ownerId, userId)))
    .orderBy(asc(readiness.createdAt), asc(readiness.id))
  return rows.map(({ orgId: _org, ownerId: _owner, ...own }) => own)
}

/** Retakes of weak moments, and one's own sentences about them. */
async function ownCauses(db: Queryable, orgId: string, userId: string) {
  const rows = await db
    .select()
    .from(causeSearch)
    .where(and(eq(causeSearch.orgId, orgId), eq(causeSearch.ownerId, userId)))
    .orderBy(asc(causeSearch.createdAt), asc(causeSearch.roleplayId))
  return rows.map(({ orgId: _org, ownerId: _owner, order: _order, ...own }) => own)
}

/** What one said in drills. */
async function ownDrills(db: Queryable, orgId: string, userId: string) {
  const rows = await db
    .select()
    .from(drillSession)
    .where(and(eq(drillSession.orgId, orgId), eq(drillSession.ownerId, userId)))
    .orderBy(asc(drillSession.createdAt), asc(drillSession.id))
  return rows.map(({ orgId: _org, ownerId: _owner, ...own }) => own)
}
