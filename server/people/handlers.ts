import type { Handlers } from '../http/handler.ts'
import type { Db } from '../db/db.ts'
import type { AccessEvents } from './access-events.ts'
import type { Auth } from './auth.ts'
import { demoExists } from './demo.ts'
import { changeSettings, meOf } from './me.ts'
import { membersOf } from './member-list.ts'
import { changeRoles, teamOf } from './members.ts'
import { changeOrganisation, organisationOf } from './organisation.ts'
import { removeMember } from './remove-member.ts'
import { withoutSecondFactor } from './second-factor.ts'
import { setUp, setupNeeded } from './setup.ts'
import { takeSecondFactor } from './take-second-factor.ts'

type Deps = {
  readonly db: Db
  readonly auth: Auth
  readonly accessEvents: AccessEvents
  readonly version: string
  readonly clock: { now(): Date }
  /** The configured models that may speak and judge, or null. */
  readonly model: string | null
  readonly judge: string | null
  /** Whether a mail reaches anybody: there is a mail server, or an outbox to read it in. */
  readonly mails: boolean
}

type PeopleHandlers = Pick<
  Handlers,
  | 'install'
  | 'setup'
  | 'me'
  | 'updateSettings'
  | 'organisation'
  | 'updateOrganisation'
  | 'members'
  | 'updateMember'
  | 'removeMember'
  | 'takeSecondFactor'
  | 'team'
>

/** Endpoints about who is here: installation, set-up, one's own settings, members and team. */
export function createPeopleHandlers(deps: Deps): PeopleHandlers {
  const { db, auth, accessEvents, version, model } = deps
  const organisation = (orgId: string) => organisationOf(db, orgId, deps, deps.clock.now())
  return {
    install: async () => ({
      name: 'Conviction',
      version,
      setupNeeded: await setupNeeded(db),
      demo: await demoExists(db),
      mails: deps.mails,
      voice: model === null ? 'built-in' : 'model',
    }),
    setup: async ({ body }) => {
      await setUp(db, auth, body)
      return { ok: true }
    },
    me: ({ access }) => meOf(db, access.caller),
    updateSettings: ({ access, body }) => changeSettings(db, access.caller, body),
    organisation: ({ access }) => organisation(access.org.orgId),
    updateOrganisation: async ({ access, body, audit }) => {
      const { orgId } = access.org
      await changeOrganisation(db, orgId, body)
      // What is open rests on what was asked for until now.
      for (const userId of body.twoFactorFor === undefined ? [] : await withoutSecondFactor(db, orgId))
        accessEvents.accessChanged({ userId, sessionId: null, reason: 'role-changed' })
      audit({ detail: body })
      return organisation(access.org.orgId)
    },
    members: ({ access, query }) => membersOf(db, access.org.orgId, query),
    updateMember: async ({ access, params, body, audit }) => {
      const { view, before } = await changeRoles(
        db,
        accessEvents,
        access.org.orgId,
        params.memberId,
        body.roles,
      )
      audit({ personId: view.userId, detail: { from: before, to: view.roles } })
      return view
    },
    removeMember: async ({ access, params, audit }) => {
      const { caller, org } = access
      const personId = await removeMember(db, accessEvents, org.orgId, params.memberId, caller.userId)
      audit({ personId })
      return { ok: true }
    },
    takeSecondFactor: async ({ access, params, audit }) => {
      const { caller, org } = access
      audit({ personId: await takeSecondFactor(db, accessEvents, org.orgId, params.memberId, caller.userId) })
      return { ok: true }
    },
    team: ({ access }) => teamOf(db, access.org.orgId, access.caller.userId),
  }
}
