import * as z from 'zod'
import { orgId, roleplayId, uuid } from './ids.ts'
import { roleplayView } from './roleplay.ts'

/** Whom a rep can let watch: who coaches them, and who is with them in a team. */
export const watcherChoice = z.object({ userId: uuid, name: z.string(), as: z.enum(['coach', 'peer']) })

/** Who may watch a running roleplay, as its rep sees it. */
export const watchersView = z.object({
  people: z.array(watcherChoice),
  /** Null: nobody. `here`: they have the page open now. */
  invited: z.object({ userId: uuid, name: z.string(), here: z.boolean() }).nullable(),
})
export type WatchersView = z.infer<typeof watchersView>

/** What somebody is invited to watch right now. */
export const watchInvite = z.object({ roleplayId, repName: z.string(), title: z.string() })

/** A running roleplay as an invited person sees it: its words, and neither its tree nor what the rep has seen themselves. */
export const watchedView = z.object({ repName: z.string(), roleplay: roleplayView })
export type WatchedView = z.infer<typeof watchedView>

const one = z.strictObject({ orgId, roleplayId })

/** Letting somebody watch a running roleplay. Part of the table in `http.ts`. */
export const watchRoutes = {
  watchers: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/watchers',
    who: 'owner',
    params: one,
    response: watchersView,
  },
  inviteWatcher: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/watchers',
    who: 'owner',
    params: one,
    body: z.strictObject({ userId: uuid }),
    response: watchersView,
  },
  endWatch: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/watchers',
    who: 'owner',
    params: one,
    response: watchersView,
  },
  watched: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/watched',
    who: 'watcher',
    params: one,
    response: watchedView,
  },
  watchInvites: {
    method: 'GET',
    path: '/api/orgs/:orgId/watch-invites',
    who: 'member',
    params: z.strictObject({ orgId }),
    response: z.object({ invites: z.array(watchInvite) }),
  },
} as const
