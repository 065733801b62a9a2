import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { endFeed, feedUrl, makeFeed, type Whose } from './feed.ts'

type CalendarHandlers = Pick<Handlers, 'calendarFeed' | 'makeCalendarFeed' | 'endCalendarFeed'>

/** Endpoints about the address of one's own calendar. */
export function createCalendarHandlers({ db, mail }: Pick<Runtime, 'db' | 'mail'>): CalendarHandlers {
  const view = async (whose: Whose) => ({ url: await feedUrl(db, mail, whose) })
  const whose = ({ org, caller }: { org: { orgId: string }; caller: { userId: string } }): Whose => ({
    orgId: org.orgId,
    userId: caller.userId,
  })
  return {
    calendarFeed: ({ access }) => view(whose(access)),
    makeCalendarFeed: async ({ access }) => {
      await makeFeed(db, whose(access))
      return view(whose(access))
    },
    endCalendarFeed: async ({ access }) => {
      await endFeed(db, whose(access))
      return view(whose(access))
    },
  }
}
