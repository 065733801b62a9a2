import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { changeSettings, noticeSettingsView } from './settings.ts'
import { stopByLink } from './stop-link.ts'

type NoticeHandlers = Pick<Handlers, 'noticeSettings' | 'changeNoticeSettings' | 'stopNotices'>

/** Endpoints about what one is told by mail. */
export function createNoticeHandlers({ db, mail: { secret } }: Pick<Runtime, 'db' | 'mail'>): NoticeHandlers {
  return {
    noticeSettings: ({ access: { org, caller } }) =>
      noticeSettingsView(db, { orgId: org.orgId, userId: caller.userId }, org.roles),
    changeNoticeSettings: async ({ access: { org, caller }, body }) => {
      const whose = { orgId: org.orgId, userId: caller.userId }
      await changeSettings(db, whose, body)
      return noticeSettingsView(db, whose, org.roles)
    },
    stopNotices: async ({ params }) => {
      await stopByLink({ db, secret }, params)
      return { ok: true }
    },
  }
}
