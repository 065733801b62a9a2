import { and, eq } from 'drizzle-orm'
import { personaSchema, scenarioSchema, type Persona, type Scenario } from '#personas/schema.ts'
import type { Queryable } from '../db/db.ts'
import { authoredPublication } from '../db/schema/authoring.ts'
import { personaVersion, scenarioVersion } from '../db/schema/library.ts'
import { LruCache } from '../lru-cache.ts'
import type { Library } from './load.ts'
import { withOwn } from './playable.ts'

/** What came with the product and what an organisation's authors have live. Nobody else ever sees the latter. */
export type OrganisationLibraries = { of(orgId: string, db?: Queryable): Promise<Library> }

/** Versions never change: each is read and parsed once, and some hundreds are remembered. */
const mostKept = 400

export function createOrganisationLibraries(db: Queryable, shipped: Library): OrganisationLibraries {
  const personas = new LruCache<Persona>(mostKept)
  const scenarios = new LruCache<Scenario>(mostKept)
  return {
    async of(orgId, on = db) {
      const live = await on
        .select({
          personaVersionId: authoredPublication.personaVersionId,
          scenarioVersionId: authoredPublication.scenarioVersionId,
        })
        .from(authoredPublication)
        .where(and(eq(authoredPublication.orgId, orgId), eq(authoredPublication.state, 'live')))
        .orderBy(authoredPublication.slug)
      if (live.length === 0) return shipped
      const ownPersonas: Persona[] = []
      const ownScenarios: Scenario[] = []
      for (const { personaVersionId, scenarioVersionId } of live) {
        if (personaVersionId !== null) {
          const read = async () =>
            personaSchema.parse(await bodyOf(on, personaVersion, orgId, personaVersionId))
          ownPersonas.push(await kept(personas, `${orgId}/${personaVersionId}`, read))
        }
        if (scenarioVersionId !== null) {
          const read = async () =>
            scenarioSchema.parse(await bodyOf(on, scenarioVersion, orgId, scenarioVersionId))
          ownScenarios.push(await kept(scenarios, `${orgId}/${scenarioVersionId}`, read))
        }
      }
      return withOwn(shipped, ownPersonas, ownScenarios)
    },
  }
}

async function kept<T>(cache: LruCache<T>, key: string, read: () => Promise<T>): Promise<T> {
  const known = cache.get(key)
  if (known !== undefined) return known
  const value = await read()
  cache.set(key, value)
  return value
}

async function bodyOf(
  db: Queryable,
  table: typeof personaVersion | typeof scenarioVersion,
  orgId: string,
  id: string,
): Promise<unknown> {
  const [row] = await db
    .select({ body: table.body })
    .from(table)
    .where(and(eq(table.orgId, orgId), eq(table.id, id)))
  if (!row) throw new Error('a publication without its version')
  return row.body
}
