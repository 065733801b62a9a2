import { and, eq } from 'drizzle-orm'
import { personaSchema, scenarioSchema, type Cast } from '#personas/schema.ts'
import type { Queryable } from '../db/db.ts'
import { personaVersion, scenarioVersion } from '../db/schema/library.ts'
import { participantsOf, type RoleplayRow } from './store/rows.ts'

const remembered = 256

/** Casts by roleplay: versions never change, so what was read once holds. */
export type PinnedCasts = { of(db: Queryable, row: RoleplayRow): Promise<Cast> }

/** Builds the cast of a roleplay from the versions it is pinned to, never from the library as it is now. */
export function createPinnedCasts(): PinnedCasts {
  const casts = new Map<string, Cast>()
  return {
    async of(db, row) {
      const known = casts.get(row.id)
      if (known) return known
      const cast = await loadCast(db, row)
      if (casts.size >= remembered) casts.delete(casts.keys().next().value ?? '')
      casts.set(row.id, cast)
      return cast
    },
  }
}

async function loadCast(db: Queryable, row: RoleplayRow): Promise<Cast> {
  const buyer = (await participantsOf(db, { orgId: row.orgId, roleplayId: row.id })).find(
    ({ kind }) => kind === 'buyer',
  )
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
  return {
    persona: personaSchema.parse(stored.persona),
    scenario,
    variant,
    difficulty: row.difficulty as Cast['difficulty'],
  }
}
