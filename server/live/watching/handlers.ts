import type { WatchersView } from '#contract/watch.ts'
import type { Handlers } from '../../http/handler.ts'
import { forOthers } from '../../roleplay/for-others.ts'
import { repView, type RepViewDeps } from '../../roleplay/rep-view.ts'
import { repSpeaker, type RoleplayKey } from '../../roleplay/store/rows.ts'
import type { Runtime } from '../../runtime.ts'
import { watcherChoices } from './choices.ts'
import { endWatch, inviteWatcher, invitedTo, recordWatched, watchInvites } from './invite.ts'

type WatchHandlers = Pick<Handlers, 'watchers' | 'inviteWatcher' | 'endWatch' | 'watched' | 'watchInvites'>

/** Endpoints of watching: a rep lets one person watch a running roleplay, sees them there, and can end it at once. */
export function createWatchHandlers(
  { db, clock, notices, stages }: Pick<Runtime, 'db' | 'clock' | 'notices' | 'stages'>,
  views: RepViewDeps,
): WatchHandlers {
  const view = async (key: RoleplayKey, repId: string): Promise<WatchersView> => {
    const invited = await invitedTo(db, key)
    return {
      people: await watcherChoices(db, key.orgId, repId),
      invited: invited && { ...invited, here: notices.isWatched(key.roleplayId) },
    }
  }
  return {
    watchers: ({ params, access }) => view(params, access.caller.userId),
    inviteWatcher: async ({ params, body, access, audit }) => {
      const before = await invitedTo(db, params)
      await inviteWatcher(db, params, { repId: access.caller.userId, watcherId: body.userId })
      // Who was let in before watches no longer.
      if (before && before.userId !== body.userId) notices.endWatching(params.roleplayId)
      for (const userId of new Set([body.userId, ...(before ? [before.userId] : [])]))
        notices.tellInvited(userId, params.orgId)
      audit({ personId: body.userId })
      return view(params, access.caller.userId)
    },
    endWatch: async ({ params, access }) => {
      const before = await invitedTo(db, params)
      await endWatch(db, params, { repId: access.caller.userId, now: clock.now() })
      notices.endWatching(params.roleplayId)
      if (before) notices.tellInvited(before.userId, params.orgId)
      return view(params, access.caller.userId)
    },
    watched: async ({ params, access }) => {
      await recordWatched(db, params, { watcherId: access.caller.userId, now: clock.now() })
      const { names } = await stages.of(params)
      return { repName: names.get(repSpeaker) ?? 'Rep', roleplay: forOthers(await repView(views, params)) }
    },
    watchInvites: async ({ params: { orgId }, access }) => ({
      invites: await watchInvites(db, orgId, access.caller.userId),
    }),
  }
}
