import type { Assignable } from '#contract/assignment.ts'
import { assignableTo } from '../assignments/assignable.ts'
import type { Asker } from '../assignments/audience.ts'
import type { Queryable } from '../db/db.ts'

/** Whom the asker may name and publish to. Authors, who give nobody work, reach everybody here as an admin does. */
export async function reachedBy(
  db: Queryable,
  asker: Asker,
): Promise<Pick<Assignable, 'people' | 'teams' | 'cohorts'>> {
  const roles = asker.roles.includes('author') ? ([...asker.roles, 'admin'] as const) : asker.roles
  const { people, teams, cohorts } = await assignableTo(db, { ...asker, roles })
  return { people, teams, cohorts }
}
