import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import * as z from 'zod'
import { ruledDimensions, type AttemptResult } from '#contract/assignment.ts'
import { levelOf } from '#scoring/interval.ts'
import { levelsFromOf } from '#scoring/rubric-settings.ts'
import type { Tx } from '../db/db.ts'
import { assessedAttempt, assignment, assignmentRep } from '../db/schema/assignments.ts'
import { review } from '../db/schema/review.ts'
import { inTransaction } from '../db/transaction.ts'
import { ownRatings } from '../review/own-ratings.ts'
import { standing } from '../review/standing-levels.ts'
import { findRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import { currentCard } from '../scoring/current-card.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import type { AssignmentDeps } from './deps.ts'
import { judgeAttempt, type CardLevels, type CoachLevels } from './pass-rule.ts'
import { isRepOf, type AttemptRow } from './rows.ts'

const atOnce = 50

/** Works out what came of submitted attempts whose card or review is new. @returns how many */
export async function settleAttempts(deps: AssignmentDeps): Promise<number> {
  const waiting = await deps.db
    .select({ orgId: assessedAttempt.orgId, roleplayId: assessedAttempt.roleplayId })
    .from(assessedAttempt)
    .where(and(isNull(assessedAttempt.settledAt), isNotNull(assessedAttempt.submittedAt)))
    .orderBy(asc(assessedAttempt.submittedAt))
    .limit(atOnce)
  for (const key of waiting) await inTransaction(deps.db, (tx) => settleAttempt(tx, deps, key))
  return waiting.length
}

/** The same for one; nothing where it is settled already. */
export async function settleAttempt(tx: Tx, deps: AssignmentDeps, key: RoleplayKey): Promise<void> {
  const [found] = await tx
    .select({ attempt: assessedAttempt, rule: assignment.passRule })
    .from(assessedAttempt)
    .innerJoin(
      assignment,
      and(eq(assignment.orgId, assessedAttempt.orgId), eq(assignment.id, assessedAttempt.assignmentId)),
    )
    .where(and(isAttempt(key), isNull(assessedAttempt.settledAt)))
    .for('update', { of: assessedAttempt })
  if (!found?.rule) return
  const card = await cardLevels(tx, key)
  const result = card && judgeAttempt(found.rule, card, await coachLevels(tx, key))
  await tx
    .update(assessedAttempt)
    // Without a card it waits until one is stored, which has it looked at again.
    .set({ settledAt: deps.clock.now(), ...(result ? { result } : {}) })
    .where(isAttempt(key))
  if (result) await tell(tx, deps, found.attempt, result)
}

const isAttempt = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(assessedAttempt.orgId, orgId), eq(assessedAttempt.roleplayId, roleplayId))

async function tell(
  tx: Tx,
  { assignmentEvents, clock }: AssignmentDeps,
  { orgId, assignmentId, repId, roleplayId, result: before }: AttemptRow,
  { outcome }: AttemptResult,
): Promise<void> {
  const key = { orgId, assignmentId }
  if (outcome !== before?.outcome)
    await assignmentEvents.happened(tx, { type: 'attempt-settled', ...key, repId, roleplayId, outcome })
  const [mine] = await tx
    .select()
    .from(assignmentRep)
    .where(isRepOf(key, [repId]))
    .for('update')
  if (!mine) return
  const isThis = mine.doneRoleplayId === roleplayId
  if (outcome === 'passed' && !mine.doneAt) {
    await tx
      .update(assignmentRep)
      .set({ doneAt: clock.now(), doneRoleplayId: roleplayId })
      .where(isRepOf(key, [repId]))
    await assignmentEvents.happened(tx, { type: 'rep-certified', ...key, repId, roleplayId })
  }
  if (outcome !== 'passed' && isThis) {
    await tx
      .update(assignmentRep)
      .set({ doneAt: null, doneRoleplayId: null })
      .where(isRepOf(key, [repId]))
    await assignmentEvents.happened(tx, { type: 'certification-withdrawn', ...key, repId, roleplayId })
  }
}

const stored = z.object({
  dimensions: z.array(z.object({ id: z.string(), level: z.number().nullable() })),
  flags: z.array(z.object({ kind: z.string() })).default([]),
  foundationGate: z.object({ passed: z.boolean() }).nullable().default(null),
})

/** Of the card that counts; null where there is none, or it cannot be read. */
async function cardLevels(tx: Tx, key: RoleplayKey): Promise<CardLevels | null> {
  const { data } = stored.safeParse((await currentCard(tx, key))?.body)
  if (!data) return null
  return {
    levels: Object.fromEntries(
      ruledDimensions.map((id) => [id, data.dimensions.find((one) => one.id === id)?.level ?? null]),
    ),
    foundation: data.foundationGate?.passed ?? null,
    factError: data.flags.some(({ kind }) => kind === 'fact_error'),
  }
}

/** Of the review that was given first, which is the one that counts; null where nobody has given one. */
async function coachLevels(tx: Tx, key: RoleplayKey): Promise<CoachLevels | null> {
  const [given] = await tx
    .select({ coachId: review.coachId, verdict: review.verdict })
    .from(review)
    .where(and(eq(review.orgId, key.orgId), eq(review.roleplayId, key.roleplayId), isNotNull(review.givenAt)))
    .orderBy(asc(review.givenAt), asc(review.coachId))
    .limit(1)
  const row = given ? await findRoleplay(tx, key) : null
  if (!given || !row) return null
  const ratings = standing(await ownRatings(tx, key, given.coachId)).filter(
    ({ criterion }) => criterion === null,
  )
  const level = (id: string) => ratings.find(({ dimension }) => dimension === id)?.level ?? null
  const { rubric } = await pinnedRubric(tx, row)
  const foundation = level('foundation')
  // A coach gives levels where the scorer has points: the gate is passed from the level in which it lies.
  const gate = levelOf(rubric.foundationGate, levelsFromOf(rubric, 'foundation'))
  return {
    levels: Object.fromEntries(ruledDimensions.map((id) => [id, level(id)])),
    foundation: foundation === null ? null : foundation >= gate,
    meets: given.verdict === 'meets',
  }
}
