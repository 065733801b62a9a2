import type { RoleplayView } from '#contract/roleplay.ts'
import { createFollower, type Followed } from './follow.ts'
import { startState } from './live-state.ts'
import type { Wire } from './wire.ts'

/** `over`: the rep has ended the watching, or the roleplay has ended. */
export type WatchSnapshot = Followed & { readonly over: boolean }

/** A roleplay that somebody else plays: followed, and nothing can be said in it. */
export function createWatchStore(orgId: string, view: RoleplayView, wire: Wire) {
  const key = { orgId, roleplayId: view.id }
  const follower = createFollower<WatchSnapshot>({
    roleplayId: view.id,
    wire,
    first: { ...startState(view), over: false, joined: false, joinFailed: null },
    ask: (from) => wire.command('watch:join', { ...key, ...from }),
  })
  return {
    subscribe: follower.subscribe,
    snapshot: follower.visible,
    /** Listens and joins; returns how to leave. */
    open(): () => void {
      const stops = [follower.hear('watch:ended', () => follower.set({ over: true })), follower.open()]
      return () => {
        for (const stop of stops) stop()
        if (wire.state() === 'connected') void wire.command('watch:leave', key).catch(() => null)
      }
    },
  }
}
