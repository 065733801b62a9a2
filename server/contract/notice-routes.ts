import * as z from 'zod'
import { orgId } from './ids.ts'
import { changeNoticeSettings, noticeKind, noticeSettings } from './notice.ts'

const org = z.strictObject({ orgId })

/** What people are told by mail. Part of the table in `http.ts`. */
export const noticeRoutes = {
  noticeSettings: {
    method: 'GET',
    path: '/api/orgs/:orgId/notice-settings',
    who: 'member',
    params: org,
    response: noticeSettings,
  },
  changeNoticeSettings: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/notice-settings',
    who: 'member',
    params: org,
    body: changeNoticeSettings,
    response: noticeSettings,
  },
  /** From the link in a mail; nobody has to sign in to get less of it. */
  stopNotices: {
    method: 'POST',
    path: '/api/notice-stops/:orgId/:kind/:token',
    who: 'nobody',
    params: z.strictObject({ orgId, kind: noticeKind, token: z.string().max(120) }),
    perMinute: 20,
    response: z.object({ ok: z.literal(true) }),
  },
} as const
