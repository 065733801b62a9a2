import { and, asc, eq } from 'drizzle-orm'
import { memberCast } from '#personas/engine/room/member-cast.ts'
import { seenFacts } from '#personas/pack/sheet.ts'
import { roomSchema, type RoomCast } from '#personas/room-schema.ts'
import { personaSchema, scenarioSchema, type Cast, type Persona } from '#personas/schema.ts'
import type { Queryable } from '../db/db.ts'
import { personaVersion, scenarioVersion } from '../db/schema/library.ts'
import { participant } from '../db/schema/roleplay.ts'
import { LruCache } from '../lru-cache.ts'
import { liveAtMost } from './live-reply.ts'
import { findRoleplay, participantsOf, type RoleplayKey } from './store/rows.ts'
import { namesOf, type Names } from './turn-view.ts'

/** Who plays with whom and what about: fixed when a roleplay starts. */
export type Stage = {
  /** In a room its sponsor, as they are played. */
  readonly cast: Cast
  /** Null where there is one buyer. */
  readonly room: RoomCast | null
  readonly names: Names
}

export type Stages = { of(key: RoleplayKey): Promise<Stage> }

/** Reads each roleplay's stage once, from the versions it is pinned to and never from the library as it is now. */
export function createStages(db: Queryable): Stages {
  const stages = new LruCache<Stage>(liveAtMost)
  return {
    async of(key) {
      const known = stages.get(key.roleplayId)
      if (known) return known
      const stage = await loadStage(db, key)
      stages.set(key.roleplayId, stage)
      return stage
    },
  }
}

/** Reads it anew. @throws Error where the roleplay or what it is pinned to is missing */
export async function loadStage(db: Queryable, key: RoleplayKey): Promise<Stage> {
  const [row, participants] = await Promise.all([findRoleplay(db, key), participantsOf(db, key)])
  if (!row) throw new Error('a stage without its roleplay')
  const [[stored], personas] = await Promise.all([
    db
      .select({ body: scenarioVersion.body })
      .from(scenarioVersion)
      .where(and(eq(scenarioVersion.orgId, row.orgId), eq(scenarioVersion.id, row.scenarioVersionId))),
    personasOf(db, key),
  ])
  const [persona] = personas
  if (!stored || !persona) throw new Error('a roleplay without its scenario or persona version')
  const names = namesOf(participants)
  const difficulty = row.difficulty as Cast['difficulty']
  if (isRoom(stored.body)) {
    const room: RoomCast = {
      room: roomSchema.parse(stored.body),
      personas,
      variantId: row.variant,
      difficulty,
    }
    return { cast: memberCast(room, room.room.vote.sponsor), room, names }
  }
  const pinned = scenarioSchema.parse(stored.body)
  const scenario = {
    ...pinned,
    // A rehearsal is over sooner than its scenario.
    limits: { ...pinned.limits, exchanges: row.exchangeLimit },
    facts: [...pinned.facts, ...seenFacts(row.seen ?? [])],
  }
  const variant = scenario.variants.find(({ id }) => id === row.variant) ?? scenario.variants[0]
  if (!variant) throw new Error('a scenario without variants')
  return { cast: { persona, scenario, variant, difficulty }, room: null, names }
}

/** Only a room has members. */
const isRoom = (body: unknown): boolean => typeof body === 'object' && body !== null && 'members' in body

/** The buyers as they were when it began, in their order. */
async function personasOf(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<readonly Persona[]> {
  const rows = await db
    .select({ body: personaVersion.body })
    .from(participant)
    .innerJoin(
      personaVersion,
      and(eq(personaVersion.orgId, participant.orgId), eq(personaVersion.id, participant.personaVersionId)),
    )
    .where(and(eq(participant.orgId, orgId), eq(participant.roleplayId, roleplayId)))
    .orderBy(asc(participant.position))
  return rows.map(({ body }) => personaSchema.parse(body))
}
