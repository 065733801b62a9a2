import { random } from '#personas/engine/random.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Drill } from '#scoring/drills/drill.ts'
import { isClimbed, isOpen } from '#scoring/drills/spacing.ts'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { drillSession } from '../db/schema/drills.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import { finishedOf } from './drill-cards.ts'
import { ownSessions, type Whose } from './rows.ts'

export type StartDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly newSeed: () => number
}

/**
 * Begins an exercise with wordings drawn for it. The same id again is the same exercise.
 * @throws RequestRefused `drill/locked` for a rung whose rung before was not done well, `drill/conflict` for an id that
 * is taken
 */
export async function startDrill(
  { db, clock, newSeed }: StartDeps,
  whose: Whose,
  drill: Drill,
  drills: readonly Drill[],
  id: string,
): Promise<void> {
  const { orgId } = whose
  if (drill.rung !== undefined) {
    const sessions = await ownSessions(db, whose)
    const climbed = drills.flatMap((one) =>
      one.rung && isClimbed(finishedOf(sessions, one.id)) ? [one.rung] : [],
    )
    if (!isOpen(drill.rung, new Set(climbed))) throw new RequestRefused('drill/locked')
  }
  const lines = drawn(drill, random(newSeed(), 0, `drill/${drill.id}`))
  await againIfTaken(() =>
    inTransaction(db, async (tx) => {
      const [taken] = await tx
        .select({ ownerId: drillSession.ownerId, drillId: drillSession.drillId })
        .from(drillSession)
        .where(and(eq(drillSession.orgId, orgId), eq(drillSession.id, id)))
      if (taken && taken.ownerId === whose.ownerId && taken.drillId === drill.id) return
      if (taken) throw new RequestRefused('drill/conflict')
      await tx
        .insert(drillSession)
        .values({ ...whose, id, drillId: drill.id, lines, coderVersion, createdAt: clock.now() })
    }),
  )
}

function drawn({ lines, turns }: Drill, next: () => number): string[] {
  const left = [...lines]
  const chosen: string[] = []
  while (chosen.length < turns && left.length > 0)
    chosen.push(...left.splice(Math.min(left.length - 1, Math.floor(next() * left.length)), 1))
  return chosen
}
