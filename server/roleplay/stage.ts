import { and, eq } from 'drizzle-orm'
import { personaSchema, scenarioSchema, type Cast } from '#personas/schema.ts'
import type { Queryable } from '../db/db.ts'
import { personaVersion, scenarioVersion } from '../db/schema/library.ts'
import { LruCache } from '../lru-cache.ts'
import { liveAtMost } from './live-reply.ts'
import { findRoleplay, participantsOf, type RoleplayKey } from './store/rows.ts'
import { namesOf, type Names } from './turn-view.ts'

/** Who plays with whom and what about: fixed when a roleplay starts. */
export type Stage = { readonly cast: Cast; readonly names: Names }

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
  const buyer = participants.find(({ kind }) => kind === 'buyer')
  const [stored] = await db
    .select({ scenario: scenarioVersion.body, persona: personaVersion.body })
    .from(scenarioVersion)
    .innerJoin(
      personaVersion,
      and(
        eq(personaVersion.orgId, scenarioVersion.orgId),
        eq(personaVersion.id, buyer?.personaVersionId ?? row.id),
      ),
    )
    .where(and(eq(scenarioVersion.orgId, row.orgId), eq(scenarioVersion.id, row.scenarioVersionId)))
  if (!stored) throw new Error('a roleplay without its scenario or persona version')
  const scenario = scenarioSchema.parse(stored.scenario)
  const variant = scenario.variants.find(({ id }) => id === row.variant) ?? scenario.variants[0]
  if (!variant) throw new Error('a scenario without variants')
  const cast = {
    persona: personaSchema.parse(stored.persona),
    scenario,
    variant,
    difficulty: row.difficulty as Cast['difficulty'],
  }
  return { cast, names: namesOf(participants) }
}
