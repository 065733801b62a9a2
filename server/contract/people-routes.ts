import * as z from 'zod'
import { auditPage, auditQuery } from './audit.ts'
import {
  changeCohort,
  cohortView,
  createCohort,
  createTeam,
  groupTeamView,
  renameTeam,
  setCohortPeople,
  setTeamPeople,
  teamPage,
  teamsQuery,
} from './group.ts'
import { orgId, uuid } from './ids.ts'
import { overviewView } from './overview.ts'
import { memberPage, membersQuery, memberView, updateMember } from './people.ts'
import {
  csvFile,
  importedPeople,
  importPeople,
  importPreview,
  mostPeopleBytes,
  previewPeople,
} from './people-import.ts'

const peopleBodyLimit = Math.ceil(mostPeopleBytes * 1.4) + 1_000
const org = z.strictObject({ orgId })
/** The person's name as it is shown: what is erased does not come back. */
const eraseConfirmed = z.strictObject({ name: z.string().min(1).max(200) })
const oneTeam = z.strictObject({ orgId, teamId: uuid })
const oneCohort = z.strictObject({ orgId, cohortId: uuid })
const ok = z.object({ ok: z.literal(true) })
/** Who works with groups of people; what each of them sees of one is decided by whom they reach. */
const leaders = ['coach', 'manager', 'admin'] as const

/** Members, teams, cohorts, and the record of who did what. Part of the table in `http.ts`. */
export const peopleRoutes = {
  members: {
    method: 'GET',
    path: '/api/orgs/:orgId/members',
    who: 'admin',
    params: org,
    query: membersQuery,
    response: memberPage,
  },
  updateMember: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/members/:memberId',
    who: 'admin',
    params: z.strictObject({ orgId, memberId: uuid }),
    body: updateMember,
    response: memberView,
  },
  takeSecondFactor: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/members/:memberId/second-factor',
    who: 'admin',
    params: z.strictObject({ orgId, memberId: uuid }),
    response: z.object({ ok: z.literal(true) }),
  },
  removeMember: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/members/:memberId',
    who: 'admin',
    params: z.strictObject({ orgId, memberId: uuid }),
    response: ok,
  },
  teams: {
    method: 'GET',
    path: '/api/orgs/:orgId/teams',
    who: leaders,
    params: org,
    query: teamsQuery,
    response: teamPage,
  },
  oneTeam: {
    method: 'GET',
    path: '/api/orgs/:orgId/teams/:teamId',
    who: 'admin',
    params: oneTeam,
    response: groupTeamView,
  },
  createTeam: {
    method: 'POST',
    path: '/api/orgs/:orgId/teams',
    who: 'admin',
    params: org,
    body: createTeam,
    response: groupTeamView,
  },
  renameTeam: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/teams/:teamId',
    who: 'admin',
    params: oneTeam,
    body: renameTeam,
    response: groupTeamView,
  },
  removeTeam: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/teams/:teamId',
    who: 'admin',
    params: oneTeam,
    response: ok,
  },
  setTeamPeople: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/teams/:teamId/people',
    who: 'admin',
    params: oneTeam,
    body: setTeamPeople,
    response: groupTeamView,
  },
  cohorts: {
    method: 'GET',
    path: '/api/orgs/:orgId/cohorts',
    who: leaders,
    params: org,
    response: z.object({ cohorts: z.array(cohortView) }),
  },
  createCohort: {
    method: 'POST',
    path: '/api/orgs/:orgId/cohorts',
    who: 'admin',
    params: org,
    body: createCohort,
    response: cohortView,
  },
  changeCohort: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/cohorts/:cohortId',
    who: 'admin',
    params: oneCohort,
    body: changeCohort,
    response: cohortView,
  },
  removeCohort: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/cohorts/:cohortId',
    who: 'admin',
    params: oneCohort,
    response: ok,
  },
  setCohortPeople: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/cohorts/:cohortId/people',
    who: 'admin',
    params: oneCohort,
    body: setCohortPeople,
    response: cohortView,
  },
  previewPeople: {
    method: 'POST',
    path: '/api/orgs/:orgId/people/preview',
    who: 'admin',
    params: org,
    body: previewPeople,
    bodyLimit: peopleBodyLimit,
    response: importPreview,
  },
  importPeople: {
    method: 'POST',
    path: '/api/orgs/:orgId/people',
    who: 'admin',
    params: org,
    body: importPeople,
    bodyLimit: peopleBodyLimit,
    response: importedPeople,
  },
  exportPeople: {
    method: 'GET',
    path: '/api/orgs/:orgId/people',
    who: 'admin',
    params: org,
    response: csvFile,
  },
  peopleSample: {
    method: 'GET',
    path: '/api/orgs/:orgId/people/sample',
    who: 'admin',
    params: org,
    response: csvFile,
  },
  exportMine: {
    method: 'GET',
    path: '/api/orgs/:orgId/me/export',
    who: 'member',
    params: org,
    perMinute: 10,
    response: z.object({ fileName: z.string(), text: z.string() }),
  },
  eraseMine: {
    method: 'POST',
    path: '/api/orgs/:orgId/me/erasure',
    who: 'member',
    params: org,
    body: eraseConfirmed,
    response: ok,
  },
  formerMembers: {
    method: 'GET',
    path: '/api/orgs/:orgId/former-members',
    who: 'admin',
    params: org,
    response: z.object({ people: z.array(z.object({ userId: uuid, name: z.string() })) }),
  },
  erasePerson: {
    method: 'POST',
    path: '/api/orgs/:orgId/people/:userId/erasure',
    who: 'admin',
    params: z.strictObject({ orgId, userId: uuid }),
    body: eraseConfirmed,
    response: ok,
  },
  overview: {
    method: 'GET',
    path: '/api/orgs/:orgId/overview',
    who: ['manager', 'admin', 'observer'],
    params: org,
    response: overviewView,
  },
  auditLog: {
    method: 'GET',
    path: '/api/orgs/:orgId/audit',
    who: 'admin',
    params: org,
    query: auditQuery,
    response: auditPage,
  },
  seenOfMine: {
    method: 'GET',
    path: '/api/orgs/:orgId/me/seen',
    who: 'member',
    params: org,
    query: z.strictObject({ cursor: uuid.optional() }),
    response: auditPage,
  },
} as const
