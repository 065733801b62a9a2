import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { resume } from '../roleplay/resume.ts'
import type { Runner } from '../roleplay/runner.ts'
import type { Db } from '../db/db.ts'
import type { Notices } from './notices.ts'
import { roomOf, watchRoomOf } from './rooms.ts'
import type { Handlers, SignedIn } from './sockets.ts'
import { recordWatched } from './watching/invite.ts'
import { joinAsWatcher } from './watching/join.ts'

export type HandlerDeps = {
  readonly db: Db
  readonly runner: Runner
  /** Throws a refusal unless this person is a rep there and the roleplay is their own. */
  readonly mayPlay: (key: RoleplayKey, who: SignedIn) => Promise<void>
  /** Throws a refusal unless its rep lets this person watch it, while it runs. */
  readonly mayWatch: (key: RoleplayKey, who: SignedIn) => Promise<void>
  readonly notices: Notices
  readonly clock: { now(): Date }
}

/** Commands of a live roleplay: authorise, then hand to the runner. */
export function createHandlers({ db, runner, mayPlay, mayWatch, notices, clock }: HandlerDeps): Handlers {
  return {
    'roleplay:join': async ({ orgId, roleplayId, ...from }, who, socket) => {
      const key = { orgId, roleplayId }
      await mayPlay(key, who)
      // In the room before reading: nothing falls between what is read and what is then sent.
      await socket.join(roomOf(roleplayId))
      return resume(db, runner, key, from)
    },
    'roleplay:leave': async ({ roleplayId }, _who, socket) => {
      await socket.leave(roomOf(roleplayId))
      return {}
    },
    'turn:say': async ({ orgId, roleplayId, ...said }, who) => {
      const key = { orgId, roleplayId }
      await mayPlay(key, who)
      return runner.say(key, said)
    },
    'turn:stop': async (key, who) => {
      await mayPlay(key, who)
      return { stopped: runner.stop(key) }
    },
    'turn:regenerate': async ({ orgId, roleplayId, turnId }, who) => {
      const key = { orgId, roleplayId }
      await mayPlay(key, who)
      return runner.regenerate(key, turnId)
    },
    'roleplay:end': async (key, who) => {
      await mayPlay(key, who)
      return runner.end(key)
    },
    'watch:join': async ({ orgId, roleplayId, ...from }, who, socket) => {
      const key = { orgId, roleplayId }
      await mayWatch(key, who)
      await recordWatched(db, key, { watcherId: who.userId, now: clock.now() })
      await joinAsWatcher(socket, roleplayId, notices)
      // Ended between the question and the room: then its end was told before anybody was there to be let go.
      await mayWatch(key, who).catch(async (error: unknown) => {
        await socket.leave(watchRoomOf(roleplayId))
        throw error
      })
      const { turns, ...rest } = await resume(db, runner, key, from)
      return { ...rest, turns: turns.map((turn) => ({ ...turn, copiedFrom: null })) }
    },
    'watch:leave': async ({ roleplayId }, _who, socket) => {
      await socket.leave(watchRoomOf(roleplayId))
      notices.publish({ roleplayId }, 'watch:changed', { roleplayId, here: notices.isWatched(roleplayId) })
      return {}
    },
  }
}
