import { and, count, eq, isNull } from 'drizzle-orm'
import { drawVariant } from '#personas/engine/begin.ts'
import { drawRoomVariant } from '#personas/engine/room/begin-room.ts'
import type { Tx } from '../db/db.ts'
import { assessedAttempt, assignment, assignmentRep } from '../db/schema/assignments.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import type { Offer } from '../packs/offer-for.ts'
import { beginningOf, type Startable } from '../roleplay/beginning.ts'
import { startPractice, type StartDeps } from '../roleplay/start.ts'
import { findRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import type { AssignmentDeps } from './deps.ts'
import { blockingPhase } from './phase-order.ts'
import { isAssignment, isRepOf, type AssignmentRow } from './rows.ts'
import { fairSeed, fairVariants, metVariants } from './unseen-variant.ts'

type Who = { readonly orgId: string; readonly userId: string; readonly name: string }
type Asked = {
  readonly assignmentId: string
  readonly roleplayId: string
  readonly declared: boolean
  /** What the run is marked as; left out: as the assignment has it. */
  readonly purpose?: 'demo'
}
export type StartAssignedDeps = AssignmentDeps &
  StartDeps & {
    readonly offerOf: (packId: string) => Promise<Offer>
  }

/**
 * Starts what somebody was asked to do. An assessed attempt has to be declared, is one of a number, and is played on a
 * variant that its rep has not met, with buyers of the same types for everybody. The same id again is the same run.
 * @throws RequestRefused `assignment/not_found`, `assignment/withdrawn`, `assignment/not_open`, `assignment/not_yet`,
 *   `assignment/done`, `assignment/not_declared`, `assignment/attempt_running`, `assignment/no_attempts_left`, and those of
 *   starting a roleplay
 */
export async function startAssigned(
  deps: StartAssignedDeps,
  who: Who,
  { assignmentId, roleplayId, declared, purpose }: Asked,
): Promise<RoleplayKey> {
  const key = { orgId: who.orgId, roleplayId }
  const known = await findRoleplay(deps.db, key)
  if (known?.ownerId === who.userId && known.assignmentId === assignmentId) return key
  const [row] = await deps.db
    .select({ row: assignment })
    .from(assignment)
    .innerJoin(
      assignmentRep,
      and(eq(assignmentRep.orgId, assignment.orgId), eq(assignmentRep.assignmentId, assignment.id)),
    )
    .where(
      and(
        isAssignment({ orgId: who.orgId, assignmentId }),
        eq(assignmentRep.repId, who.userId),
        isNull(assignmentRep.removedAt),
      ),
    )
  if (!row) throw new RequestRefused('assignment/not_found')
  const work = row.row
  const now = deps.clock.now()
  if (work.withdrawnAt) throw new RequestRefused('assignment/withdrawn')
  if (now < work.opensAt) throw new RequestRefused('assignment/not_open')
  if (await blockingPhase(deps.db, work, who.userId)) throw new RequestRefused('assignment/not_yet')
  const assessed = work.kind === 'assessed'
  if (assessed && !declared) throw new RequestRefused('assignment/not_declared')
  const offer = work.packId === null ? null : await deps.offerOf(work.packId)
  const request = {
    roleplayId,
    scenarioId: work.scenarioSlug,
    difficulty: work.difficulty as 1 | 2 | 3 | 4,
  }
  return startPractice(deps, who, request, purpose ?? (assessed ? 'assessed' : 'practice'), offer, {
    assignmentId,
    seed: assessed ? await seedFor(deps, who, work, offer) : null,
    store: (tx) => (assessed ? declare(tx, deps, who, work, roleplayId, now) : Promise.resolve()),
  })
}

async function seedFor(
  deps: StartAssignedDeps,
  who: Who,
  { scenarioSlug, difficulty, movers }: AssignmentRow,
  offer: Offer | null,
): Promise<number> {
  const { variants, variantOf } = variantsOf(deps.library, scenarioSlug)
  const met = await metVariants(deps.db, who, scenarioSlug)
  const request = { scenarioId: scenarioSlug, difficulty: difficulty as 1 | 2 | 3 | 4 }
  return fairSeed(deps.newSeed(), fairVariants(variants, met), movers ?? {}, variantOf, (seed) =>
    beginningOf(deps.library, request, seed, offer),
  )
}

function variantsOf(library: Startable, slug: string) {
  const scenario = library.scenarios.find(({ id }) => id === slug)
  if (scenario)
    return {
      variants: scenario.variants.map(({ id }) => id),
      variantOf: (seed: number) => drawVariant(scenario, seed),
    }
  const room = library.rooms.find(({ id }) => id === slug)
  if (!room) throw new RequestRefused('scenario/not_found')
  return { variants: room.variants, variantOf: (seed: number) => drawRoomVariant(room, seed) }
}

/** Holds the rep's own row: of two windows that declare at once, one is told that an attempt is running. */
async function declare(
  tx: Tx,
  { assignmentEvents }: StartAssignedDeps,
  { orgId, userId: repId }: Who,
  { id: assignmentId, passRule }: AssignmentRow,
  roleplayId: string,
  now: Date,
): Promise<void> {
  const key = { orgId, assignmentId }
  const [mine] = await tx
    .select()
    .from(assignmentRep)
    .where(isRepOf(key, [repId]))
    .for('update')
  if (!mine || mine.removedAt) throw new RequestRefused('assignment/not_found')
  if (mine.doneAt) throw new RequestRefused('assignment/done')
  const isMine = and(
    eq(assessedAttempt.orgId, orgId),
    eq(assessedAttempt.assignmentId, assignmentId),
    eq(assessedAttempt.repId, repId),
  )
  const [running] = await tx
    .select({ id: roleplay.id })
    .from(assessedAttempt)
    .innerJoin(
      roleplay,
      and(eq(roleplay.orgId, assessedAttempt.orgId), eq(roleplay.id, assessedAttempt.roleplayId)),
    )
    .where(and(isMine, eq(roleplay.phase, 'live')))
    .limit(1)
  if (running) throw new RequestRefused('assignment/attempt_running')
  const [counted] = await tx.select({ used: count() }).from(assessedAttempt).where(isMine)
  const n = (counted?.used ?? 0) + 1
  if (n > (passRule?.attempts ?? 0) + mine.extraAttempts)
    throw new RequestRefused('assignment/no_attempts_left')
  await tx.insert(assessedAttempt).values({ ...key, roleplayId, repId, n, declaredAt: now })
  await assignmentEvents.happened(tx, { type: 'attempt-declared', ...key, repId, roleplayId, n })
}
