import { and, eq, inArray } from 'drizzle-orm'
import type * as z from 'zod'
import type { RestName, restRoutes } from '#contract/rest.ts'
import { invite } from '../db/schema/invites.ts'
import { createAssignment } from '../assignments/create.ts'
import { RequestRefused } from '../errors.ts'
import { inviteByMail } from '../people/invites/create-invites.ts'
import type { Runtime } from '../runtime.ts'
import type { Program } from './open-by-key.ts'
import { restAssignment, restAssignments, restCampaigns } from './rest-assignments.ts'
import { restAttempt, restAttempts } from './rest-attempts.ts'
import { restPeople } from './rest-people.ts'

type RouteOf<K extends RestName> = (typeof restRoutes)[K]
type Parsed<R, Part extends string> = R extends { readonly [P in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined

export type RestRequest<K extends RestName> = {
  readonly program: Program
  readonly params: Parsed<RouteOf<K>, 'params'>
  readonly query: Parsed<RouteOf<K>, 'query'>
  readonly body: Parsed<RouteOf<K>, 'body'>
}

export type RestHandlers = {
  readonly [K in RestName]: (request: RestRequest<K>) => Promise<z.output<RouteOf<K>['response']>>
}

/** What programs may ask, on the same use cases as people. */
export function createRestHandlers(runtime: Runtime): RestHandlers {
  const { db, jobs, clock } = runtime
  return {
    listPeople: ({ program, query }) => restPeople(db, program.orgId, query),
    invitePeople: async ({ program: { orgId, madeBy }, body }) => {
      const by = { orgId, byUserId: madeBy, now: clock.now() }
      const { ids, skipped } = await inviteByMail(db, jobs, by, body)
      const rows =
        ids.length === 0
          ? []
          : await db
              .select({ id: invite.id, email: invite.email, expiresAt: invite.expiresAt })
              .from(invite)
              .where(and(eq(invite.orgId, orgId), inArray(invite.id, [...ids])))
      return { invited: rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() })), skipped }
    },
    listAttempts: ({ program, query }) => restAttempts(db, program.orgId, query),
    attempt: ({ program, params }) => restAttempt(db, program.orgId, params.attemptId),
    listAssignments: async ({ program }) => ({
      assignments: await restAssignments(db, program.orgId, clock.now()),
    }),
    assign: async ({ program: { orgId, madeBy }, body }) => {
      if (madeBy === null) throw new RequestRefused('api/no_maker')
      const asker = { orgId, userId: madeBy, roles: ['admin'] as const }
      await createAssignment({ ...runtime, library: await runtime.libraries.of(orgId) }, asker, body)
      return restAssignment(db, orgId, body.id, clock.now())
    },
    listCampaigns: async ({ program }) => ({ campaigns: await restCampaigns(db, program.orgId) }),
  }
}
