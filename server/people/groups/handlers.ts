import { leastPeople } from '#contract/overview.ts'
import type { Db } from '../../db/db.ts'
import type { Handlers } from '../../http/handler.ts'
import type { Membership } from '../authorise.ts'
import { overviewOf } from '../overview/overview.ts'
import {
  changeCohort,
  cohortsOf,
  cohortView,
  createCohort,
  removeCohort,
  setCohortPeople,
} from './cohorts.ts'
import { teamLines } from './team-lines.ts'
import { setTeamPeople } from './team-people.ts'
import { createTeam, ledBy, removeTeam, renameTeam, teamView } from './teams.ts'

type GroupHandlers = Pick<
  Handlers,
  | 'teams'
  | 'oneTeam'
  | 'createTeam'
  | 'renameTeam'
  | 'removeTeam'
  | 'setTeamPeople'
  | 'cohorts'
  | 'createCohort'
  | 'changeCohort'
  | 'removeCohort'
  | 'setCohortPeople'
  | 'overview'
>

const isAdmin = ({ roles }: Membership) => roles.includes('admin')

/** Endpoints about teams and cohorts: admins shape them, coaches and managers see their own. */
export const createGroupHandlers = (db: Db): GroupHandlers => ({
  teams: async ({ access: { org, caller }, query }) =>
    teamLines(db, org.orgId, {
      ...query,
      only: isAdmin(org) ? undefined : await ledBy(db, org.orgId, caller.userId),
    }),
  oneTeam: ({ params: { orgId, teamId } }) => teamView(db, orgId, teamId),
  createTeam: async ({ params: { orgId }, body }) => {
    await createTeam(db, orgId, body)
    return teamView(db, orgId, body.id)
  },
  renameTeam: async ({ params: { orgId, teamId }, body }) => {
    await renameTeam(db, orgId, teamId, body.name)
    return teamView(db, orgId, teamId)
  },
  removeTeam: async ({ params: { orgId, teamId } }) => {
    await removeTeam(db, orgId, teamId)
    return { ok: true }
  },
  setTeamPeople: async ({ params: { orgId, teamId }, body, audit }) => {
    await setTeamPeople(db, orgId, teamId, body.people)
    audit({ detail: { people: body.people } })
    return teamView(db, orgId, teamId)
  },
  overview: async ({ access: { org, caller } }) => {
    const all = org.roles.includes('admin') || org.roles.includes('observer')
    const only = all ? undefined : await ledBy(db, org.orgId, caller.userId)
    return { leastPeople, teams: await overviewOf(db, org.orgId, only) }
  },
  cohorts: async ({ access: { org, caller } }) => ({
    cohorts: await cohortsOf(db, org.orgId, { reachedBy: isAdmin(org) ? null : caller.userId }),
  }),
  createCohort: async ({ params: { orgId }, body }) => {
    await createCohort(db, orgId, body)
    return cohortView(db, orgId, body.id)
  },
  changeCohort: async ({ params: { orgId, cohortId }, body }) => {
    await changeCohort(db, orgId, cohortId, body)
    return cohortView(db, orgId, cohortId)
  },
  removeCohort: async ({ params: { orgId, cohortId } }) => {
    await removeCohort(db, orgId, cohortId)
    return { ok: true }
  },
  setCohortPeople: async ({ params: { orgId, cohortId }, body, audit }) => {
    await setCohortPeople(db, orgId, cohortId, body)
    audit({ detail: body })
    return cohortView(db, orgId, cohortId)
  },
})
