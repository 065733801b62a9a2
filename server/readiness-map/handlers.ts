import type { Handlers } from '../http/handler.ts'
import type { Membership } from '../people/authorise.ts'
import { ledBy } from '../people/groups/teams.ts'
import type { Runtime } from '../runtime.ts'
import { mapAsCsv } from './as-csv.ts'
import { exampleStanding, setExample } from './example.ts'
import { teamMap } from './team-map.ts'

type MapHandlers = Pick<Handlers, 'readinessMap' | 'exportReadinessMap' | 'example' | 'allowExample'>

/** Endpoints about how a team stands: coaches and managers see the teams they lead, admins all. */
export function createReadinessMapHandlers({
  db,
  clock,
  library,
}: Pick<Runtime, 'db' | 'clock' | 'library'>): MapHandlers {
  const shipped = library.rubric('conviction-core').body
  const mapFor = async (
    { org, caller }: { readonly org: Membership; readonly caller: { readonly userId: string } },
    team: string | undefined,
  ) => {
    const { orgId, roles } = org
    const only = roles.includes('admin') ? undefined : await ledBy(db, orgId, caller.userId)
    return teamMap(db, { orgId, only, team, shipped })
  }
  return {
    readinessMap: ({ access, query }) => mapFor(access, query.team),
    exportReadinessMap: async ({ access, query, audit }) => {
      const map = await mapFor(access, query.team)
      audit({ detail: { team: map.team?.id ?? null } })
      return { fileName: `readiness-${clock.now().toISOString().slice(0, 10)}.csv`, text: mapAsCsv(map) }
    },
    example: ({ params }) => exampleStanding(db, params),
    allowExample: async ({ params, body }) => {
      await setExample(db, params, body.allowed, clock.now())
      return exampleStanding(db, params)
    },
  }
}
