import type { Handlers } from '../http/handler.ts'
import type { Db } from '../db/db.ts'
import type { AccessEvents } from './access-events.ts'
import type { Auth } from './auth.ts'
import { demoExists } from './demo.ts'
import { changeSettings, meOf } from './me.ts'
import { changeRoles, membersOf, teamOf } from './members.ts'
import { allowModel, organisationOf } from './organisation.ts'
import { setUp, setupNeeded } from './setup.ts'

type Deps = {
  readonly db: Db
  readonly auth: Auth
  readonly accessEvents: AccessEvents
  readonly version: string
  /** The configured model that may speak, or null. */
  readonly model: string | null
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
  | 'team'
>

/** Endpoints about who is here: installation, set-up, one's own settings, members and team. */
export function createPeopleHandlers({ db, auth, accessEvents, version, model }: Deps): PeopleHandlers {
  return {
    install: async () => ({
      name: 'Conviction',
      version,
      setupNeeded: await setupNeeded(db),
      demo: await demoExists(db),
      voice: model === null ? 'built-in' : 'model',
    }),
    setup: async ({ body }) => {
      await setUp(db, auth, body)
      return { ok: true }
    },
    me: ({ access }) => meOf(db, access.caller),
    updateSettings: ({ access, body }) => changeSettings(db, access.caller, body),
    organisation: ({ access }) => organisationOf(db, access.org.orgId, model),
    updateOrganisation: async ({ access, body }) => {
      await allowModel(db, access.org.orgId, body.modelAllowed)
      return organisationOf(db, access.org.orgId, model)
    },
    members: async ({ access }) => ({ members: await membersOf(db, access.org.orgId) }),
    updateMember: ({ access, params, body }) =>
      changeRoles(db, accessEvents, access.org.orgId, params.memberId, body.roles),
    team: ({ access }) => teamOf(db, access.org.orgId, access.caller.userId),
  }
}
