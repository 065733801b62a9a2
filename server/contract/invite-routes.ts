import * as z from 'zod'
import { orgId, uuid } from './ids.ts'
import {
  acceptedInvite,
  acceptInvite,
  askPasswordReset,
  invitedView,
  inviteByLink,
  inviteByMail,
  invitesView,
  inviteView,
  openInviteView,
  resetPassword,
} from './invite.ts'
import { letterView, mailView, outboxView } from './mail.ts'

const org = z.strictObject({ orgId })
const oneInvite = z.strictObject({ orgId, inviteId: uuid })
const oneMail = z.strictObject({ orgId, mailId: uuid })
const token = z.strictObject({ token: z.string().min(20).max(120) })
const ok = z.object({ ok: z.literal(true) })

/** Ways in, and the mail that carries them. Part of the table in `http.ts`. */
export const inviteRoutes = {
  invites: {
    method: 'GET',
    path: '/api/orgs/:orgId/invites',
    who: 'admin',
    params: org,
    response: invitesView,
  },
  inviteByMail: {
    method: 'POST',
    path: '/api/orgs/:orgId/invites',
    who: 'admin',
    params: org,
    body: inviteByMail,
    response: invitedView,
  },
  inviteByLink: {
    method: 'POST',
    path: '/api/orgs/:orgId/invite-links',
    who: 'admin',
    params: org,
    body: inviteByLink,
    response: inviteView,
  },
  mailInvite: {
    method: 'POST',
    path: '/api/orgs/:orgId/invites/:inviteId/mail',
    who: 'admin',
    params: oneInvite,
    response: inviteView,
  },
  revokeInvite: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/invites/:inviteId',
    who: 'admin',
    params: oneInvite,
    response: ok,
  },
  openInvite: {
    method: 'GET',
    path: '/api/invitations/:token',
    who: 'nobody',
    params: token,
    perMinute: 60,
    response: openInviteView,
  },
  acceptInvite: {
    method: 'POST',
    path: '/api/invitations/:token/account',
    who: 'nobody',
    params: token,
    body: acceptInvite,
    perMinute: 20,
    response: acceptedInvite,
  },
  joinByInvite: {
    method: 'POST',
    path: '/api/invitations/:token/membership',
    who: 'user',
    params: token,
    response: z.object({ orgId }),
  },
  outbox: {
    method: 'GET',
    path: '/api/orgs/:orgId/mails',
    who: 'admin',
    params: org,
    response: outboxView,
  },
  letter: {
    method: 'GET',
    path: '/api/orgs/:orgId/mails/:mailId/letter',
    who: 'admin',
    params: oneMail,
    response: letterView,
  },
  retryMail: {
    method: 'POST',
    path: '/api/orgs/:orgId/mails/:mailId/tries',
    who: 'admin',
    params: oneMail,
    response: mailView,
  },
  mailPasswordReset: {
    method: 'POST',
    path: '/api/orgs/:orgId/members/:memberId/password-reset',
    who: 'admin',
    params: z.strictObject({ orgId, memberId: uuid }),
    response: ok,
  },
  askPasswordReset: {
    method: 'POST',
    path: '/api/password-resets',
    who: 'nobody',
    body: askPasswordReset,
    perMinute: 20,
    response: ok,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/password-resets/:token',
    who: 'nobody',
    params: token,
    body: resetPassword,
    perMinute: 20,
    response: ok,
  },
} as const
