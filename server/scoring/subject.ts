import { and, asc, eq } from 'drizzle-orm'
import type { EngineEvent, Outcome, World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import type { TurnReading } from '#scoring/behaviours/reading.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import type { OwnLine } from '#scoring/transcript.ts'
import type { Db, Queryable } from '../db/db.ts'
import { rubricVersion } from '../db/schema/library.ts'
import { event, reading, snapshot } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import type { RoomCast } from '#personas/room-schema.ts'
import { loadStage } from '../roleplay/stage.ts'
import {
  findRoleplay,
  turnsOf,
  type RoleplayKey,
  type RoleplayRow,
  type TurnRow,
} from '../roleplay/store/rows.ts'
import { earlierLines } from './earlier-lines.ts'

/** One ended roleplay with everything that a score rests on. */
export type Subject = {
  readonly key: RoleplayKey
  readonly cast: Cast
  /** Null where there was one buyer. */
  readonly room: RoomCast | null
  readonly outcome: Outcome | null
  /** Every turn, in order; an interrupted one with the words that were released. */
  readonly turns: readonly TurnRow[]
  /** Readings by turn number, as this version of the coder made them. */
  readonly readings: ReadonlyMap<number, TurnReading>
  readonly worlds: readonly { readonly turn: number; readonly world: World }[]
  readonly events: readonly { readonly turn: number; readonly event: EngineEvent }[]
  /** What the rep said to other buyers before, as far as it was submitted. */
  readonly earlier: readonly OwnLine[]
  readonly rubric: Rubric
  readonly rubricHash: string
}

/** Reads it from the database. @throws RequestRefused for an unknown roleplay or one that is still running */
export async function loadSubject(db: Db, key: RoleplayKey): Promise<Subject> {
  const row = await findRoleplay(db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  if (row.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
  const [{ cast, room }, turns, readings, worlds, events, earlier, pinned] = await Promise.all([
    loadStage(db, key),
    turnsOf(db, key),
    readingsBy(db, key, coderVersion),
    worldsOf(db, key),
    eventsOf(db, key),
    earlierLines(db, row, 'submitted'),
    pinnedRubric(db, row),
  ])
  const outcome = row.outcome as Outcome | null
  return { key, cast, room, outcome, turns, readings, worlds, events, earlier, ...pinned }
}

/** The rubric that a roleplay was started with, never the library's as it is now. */
export async function pinnedRubric(
  db: Queryable,
  row: Pick<RoleplayRow, 'orgId' | 'rubricVersionId'>,
): Promise<{ readonly rubric: Rubric; readonly rubricHash: string }> {
  const [stored] = await db
    .select({ body: rubricVersion.body, hash: rubricVersion.hash })
    .from(rubricVersion)
    .where(and(eq(rubricVersion.orgId, row.orgId), eq(rubricVersion.id, row.rubricVersionId)))
  if (!stored) throw new Error('a roleplay without its rubric version')
  return { rubric: rubricSchema.parse(stored.body), rubricHash: stored.hash }
}

/** Readings of the rep's turns that this version of the coder made, by turn number. */
export async function readingsBy(
  db: Queryable,
  { orgId, roleplayId }: RoleplayKey,
  version: string,
): Promise<Subject['readings']> {
  const rows = await db
    .select({ turn: reading.turnN, body: reading.body })
    .from(reading)
    .where(
      and(eq(reading.orgId, orgId), eq(reading.roleplayId, roleplayId), eq(reading.coderVersion, version)),
    )
  return new Map(rows.map(({ turn, body }) => [turn, body as TurnReading]))
}

async function worldsOf(db: Db, { orgId, roleplayId }: RoleplayKey): Promise<Subject['worlds']> {
  const rows = await db
    .select({ turn: snapshot.turnN, world: snapshot.world })
    .from(snapshot)
    .where(and(eq(snapshot.orgId, orgId), eq(snapshot.roleplayId, roleplayId)))
    .orderBy(asc(snapshot.turnN))
  return rows.map(({ turn, world }) => ({ turn, world: world as World }))
}

async function eventsOf(db: Db, { orgId, roleplayId }: RoleplayKey): Promise<Subject['events']> {
  const rows = await db
    .select({ turn: event.turnN, body: event.body })
    .from(event)
    .where(and(eq(event.orgId, orgId), eq(event.roleplayId, roleplayId)))
    .orderBy(asc(event.turnN), asc(event.position))
  return rows.map(({ turn, body }) => ({ turn, event: body as EngineEvent }))
}
