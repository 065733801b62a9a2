import * as z from 'zod'
import type { ApiScope } from './api-key.ts'
import { assignmentKinds, createAssignment, repStates } from './assignment.ts'
import { address } from './invite.ts'
import { orgId, role, roles, slug, uuid } from './ids.ts'

const org = z.strictObject({ orgId })
const moment = z.iso.datetime()
const page = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
}
const next = z.string().nullable()

export const restPerson = z.object({
  id: uuid,
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  externalId: z.string().nullable(),
  joinedAt: moment,
})
export type RestPerson = z.infer<typeof restPerson>

/** A submitted attempt. What was not submitted is not there, by no endpoint and no id. */
export const restAttempt = z.object({
  id: uuid,
  repId: uuid,
  scenarioId: slug,
  assignmentId: uuid.nullable(),
  submittedAt: moment,
  /** The automatic scorer's figures (0–100) of the three inner dimensions; null where it has none. */
  scores: z
    .object({
      authenticity: z.number().nullable(),
      courage: z.number().nullable(),
      beliefTransfer: z.number().nullable(),
    })
    .nullable(),
  /** Reviews that were given, in their order: the first one counts. */
  reviews: z.array(
    z.object({
      coachId: uuid,
      givenAt: moment,
      verdict: z.enum(['meets', 'close', 'not-yet']),
      /** The coach's level (1–5) by dimension. */
      levels: z.record(z.string(), z.int()),
    }),
  ),
})
export type RestAttempt = z.infer<typeof restAttempt>

export const restAssignment = z.object({
  id: uuid,
  scenarioId: slug,
  title: z.string(),
  kind: z.enum(assignmentKinds),
  opensAt: moment,
  dueAt: moment,
  zone: z.string(),
  withdrawn: z.boolean(),
  /** The phase of a campaign that it belongs to. */
  phaseId: uuid.nullable(),
  /** How far each rep is, as far as others may know: ‘open’ also while they practise. */
  reps: z.array(
    z.object({
      repId: uuid,
      state: z.enum(repStates),
      overdue: z.boolean(),
      dueAt: moment,
      doneAt: moment.nullable(),
    }),
  ),
})
export type RestAssignment = z.infer<typeof restAssignment>

export const restCampaign = z.object({
  id: uuid,
  name: z.string(),
  template: z.string(),
  /** The day of its event, in `zone`. */
  eventOn: z.string(),
  zone: z.string(),
  phases: z.array(
    z.object({ id: uuid, kind: z.string(), title: z.string(), opensAt: moment, dueAt: moment }),
  ),
})
export type RestCampaign = z.infer<typeof restCampaign>

/** A key may make nobody an admin. */
const invitedRoles = roles.filter((one) => one !== 'admin')
export const restInvite = z.strictObject({
  emails: z.array(address).min(1, 'Give at least one address.').max(100),
  roles: z.array(z.enum(invitedRoles)).min(1, 'Choose at least one role.'),
  teamId: uuid.nullable().default(null),
  cohortId: uuid.nullable().default(null),
  days: z.int().min(1).max(90).default(14),
  mail: z.boolean().default(true),
})

export type RestRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly scope: ApiScope
  readonly says: string
  readonly params: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

/**
 * What a program may ask with a key, `Authorization: Bearer …`. A POST may carry an `Idempotency-Key`: the same one
 * again within 24 hours gets the same answer. Changes here are additions: others build on it.
 */
export const restRoutes = {
  listPeople: {
    method: 'GET',
    path: '/api/v1/orgs/:orgId/people',
    scope: 'read',
    says: 'Members, in the order in which they joined.',
    params: org,
    query: z.strictObject(page),
    response: z.object({ people: z.array(restPerson), next }),
  },
  invitePeople: {
    method: 'POST',
    path: '/api/v1/orgs/:orgId/invitations',
    scope: 'write',
    says: 'Invites addresses, with a mail unless `mail` is false. Members and invited ones are named and left out.',
    params: org,
    body: restInvite,
    response: z.object({
      invited: z.array(z.object({ id: uuid, email: z.string().nullable(), expiresAt: moment })),
      skipped: z.array(z.object({ email: z.string(), reason: z.enum(['member', 'invited']) })),
    }),
  },
  listAttempts: {
    method: 'GET',
    path: '/api/v1/orgs/:orgId/attempts',
    scope: 'read',
    says: 'Submitted attempts with scores and reviews, oldest first. Private practice is in none of them.',
    params: org,
    query: z.strictObject({ ...page, since: moment.optional(), repId: uuid.optional() }),
    response: z.object({ attempts: z.array(restAttempt), next }),
  },
  attempt: {
    method: 'GET',
    path: '/api/v1/orgs/:orgId/attempts/:attemptId',
    scope: 'read',
    says: 'One submitted attempt.',
    params: z.strictObject({ orgId, attemptId: uuid }),
    response: restAttempt,
  },
  listAssignments: {
    method: 'GET',
    path: '/api/v1/orgs/:orgId/assignments',
    scope: 'read',
    says: 'Assignments with how far each rep is, in the order in which they were made.',
    params: org,
    response: z.object({ assignments: z.array(restAssignment) }),
  },
  assign: {
    method: 'POST',
    path: '/api/v1/orgs/:orgId/assignments',
    scope: 'write',
    says: 'Assigns a scenario or room, in the name of the admin who made the key. The id is the sender’s own.',
    params: org,
    body: createAssignment,
    response: restAssignment,
  },
  listCampaigns: {
    method: 'GET',
    path: '/api/v1/orgs/:orgId/campaigns',
    scope: 'read',
    says: 'Campaigns that are not over, with their phases.',
    params: org,
    response: z.object({ campaigns: z.array(restCampaign) }),
  },
} as const satisfies Record<string, RestRoute>

export type RestName = keyof typeof restRoutes
