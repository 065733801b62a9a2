import type { Handlers } from '../../http/handler.ts'
import { letterOfMail, outbox, retryMail } from '../../mail/outbox.ts'
import type { MailDeps } from '../../mail/send.ts'
import { RequestRefused } from '../../errors.ts'
import type { Runtime } from '../../runtime.ts'
import { askPasswordReset, mailPasswordReset, resetPassword } from '../password-reset.ts'
import { acceptInvite, joinByInvite, openInvite } from './accept.ts'
import { inviteByLink, inviteByMail } from './create-invites.ts'
import { invitesOf } from './invite-list.ts'
import { mailAgain, revokeInvite } from './manage-invites.ts'

type InviteHandlers = Pick<
  Handlers,
  | 'invites'
  | 'inviteByMail'
  | 'inviteByLink'
  | 'mailInvite'
  | 'revokeInvite'
  | 'openInvite'
  | 'acceptInvite'
  | 'joinByInvite'
  | 'outbox'
  | 'letter'
  | 'retryMail'
  | 'mailPasswordReset'
  | 'askPasswordReset'
  | 'resetPassword'
>

type Deps = Pick<Runtime, 'db' | 'auth' | 'jobs' | 'accessEvents' | 'clock' | 'config'> & {
  readonly mail: Pick<MailDeps, 'transport' | 'secret' | 'baseUrl'>
}

/** Endpoints about ways in, and the mail that carries them. */
export function createInviteHandlers(deps: Deps): InviteHandlers {
  const { db, jobs, clock, config, accessEvents, auth } = deps
  const { transport, secret, baseUrl } = deps.mail
  const sends = transport !== null
  const readable = !sends && !config.production
  const letters = () => ({ db, secret, baseUrl, now: clock.now() })
  const list = (orgId: string, ids?: readonly string[]) => invitesOf(letters(), orgId, ids)
  const one = async (orgId: string, id: string) => {
    const [view] = await list(orgId, [id])
    if (!view) throw new RequestRefused('invite/not_found')
    return view
  }
  const accepting = () => ({ ...letters(), db, auth, jobs, sends })
  /** Where a mail would go nowhere and could be read by nobody. */
  const refuseUnsent = () => {
    if (!sends && !readable) throw new RequestRefused('mail/not_configured')
  }
  return {
    invites: async ({ params: { orgId } }) => ({ sends, invites: await list(orgId) }),
    inviteByMail: async ({ params: { orgId }, body, access, audit }) => {
      const by = { orgId, byUserId: access.caller.userId, now: clock.now() }
      const { ids, skipped } = await inviteByMail(db, jobs, by, body)
      audit({ detail: { invites: ids, roles: body.roles, teamId: body.teamId, cohortId: body.cohortId } })
      return { invited: await list(orgId, ids), skipped }
    },
    inviteByLink: async ({ params: { orgId }, body, access, audit }) => {
      const by = { orgId, byUserId: access.caller.userId, now: clock.now() }
      const id = await inviteByLink(db, by, body)
      audit({ subject: { kind: 'invite', id }, detail: { roles: body.roles, maxUses: body.maxUses } })
      return one(orgId, id)
    },
    mailInvite: async ({ params: { orgId, inviteId } }) => {
      refuseUnsent()
      await mailAgain(db, jobs, { orgId, inviteId, now: clock.now() })
      return one(orgId, inviteId)
    },
    revokeInvite: async ({ params: { orgId, inviteId } }) => {
      await revokeInvite(db, orgId, inviteId, clock.now())
      return { ok: true }
    },
    openInvite: ({ params }) => openInvite(accepting(), params.token),
    acceptInvite: ({ params, body }) => acceptInvite(accepting(), params.token, body),
    joinByInvite: async ({ params, access }) => ({
      orgId: await joinByInvite(accepting(), params.token, access.caller),
    }),
    outbox: ({ params: { orgId } }) => outbox(db, orgId, { sends, readable }),
    letter: ({ params: { orgId, mailId } }) => letterOfMail({ ...letters(), readable }, orgId, mailId),
    retryMail: ({ params: { orgId, mailId } }) => retryMail(db, jobs, orgId, mailId),
    mailPasswordReset: async ({ params: { orgId, memberId }, audit }) => {
      refuseUnsent()
      audit({ personId: await mailPasswordReset(db, jobs, orgId, memberId) })
      return { ok: true }
    },
    askPasswordReset: async ({ body }) => {
      refuseUnsent()
      await askPasswordReset(db, jobs, body.email)
      return { ok: true }
    },
    resetPassword: async ({ params, body }) => {
      const now = clock.now()
      await resetPassword({ db, auth, accessEvents, secret, now }, params.token, body.password)
      return { ok: true }
    },
  }
}
