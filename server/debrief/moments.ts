import { and, asc, eq } from 'drizzle-orm'
import type { EngineEvent, World } from '#personas/engine/state.ts'
import type { TurnReading } from '#scoring/behaviours/reading.ts'
import type { Queryable } from '../db/db.ts'
import { event, reading, snapshot } from '../db/schema/roleplay.ts'
import type { RoleplayKey, RoleplayRow } from '../roleplay/store/rows.ts'
import type { Moment } from './course.ts'

/** Every stored state of the buyer with what happened on the way to it, oldest first. Read, never worked out again. */
export async function momentsOf(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<Moment[]> {
  const snapshots = await db
    .select({ turnN: snapshot.turnN, world: snapshot.world })
    .from(snapshot)
    .where(and(eq(snapshot.orgId, orgId), eq(snapshot.roleplayId, roleplayId)))
    .orderBy(asc(snapshot.turnN))
  const events = await db
    .select({ turnN: event.turnN, body: event.body })
    .from(event)
    .where(and(eq(event.orgId, orgId), eq(event.roleplayId, roleplayId)))
    .orderBy(asc(event.turnN), asc(event.position))
  return snapshots.map(({ turnN, world }) => ({
    turnN,
    world: world as World,
    events: events.filter((one) => one.turnN === turnN).map(({ body }) => body as EngineEvent),
  }))
}

export type ReadTurn = { readonly turnN: number; readonly reading: TurnReading }

/** How the rep's turns were read while the roleplay ran; a later coder's readings stand beside them and do not count here. */
export async function readingsOf(db: Queryable, row: RoleplayRow): Promise<ReadTurn[]> {
  const rows = await db
    .select()
    .from(reading)
    .where(and(eq(reading.orgId, row.orgId), eq(reading.roleplayId, row.id)))
    .orderBy(asc(reading.turnN), asc(reading.createdAt))
  const first = new Map<number, TurnReading>()
  for (const { turnN, body } of rows) if (!first.has(turnN)) first.set(turnN, body as TurnReading)
  return [...first].map(([turnN, read]) => ({ turnN, reading: read }))
}
