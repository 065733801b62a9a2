import type { Notice, NoticeName } from '#contract/socket.ts'
import { roomOf, userRoom, watchRoomOf } from './rooms.ts'
import type { LiveServer } from './sockets.ts'

export type Notices = {
  readonly publish: <K extends NoticeName>(
    key: { readonly roleplayId: string },
    name: K,
    notice: Notice<K>,
  ) => void
  /** Whether somebody has the page open on which they may watch. */
  isWatched(roleplayId: string): boolean
  /** Tells those who watch that it is over, and tells them nothing more. */
  endWatching(roleplayId: string): void
  /** Tells somebody, wherever they are signed in, that what they are invited to watch has changed. */
  tellInvited(userId: string, orgId: string): void
  /** The sockets are made after what publishes to them; what comes before reaches nobody, as nobody is there. */
  attach(io: LiveServer): void
}

/** What somebody who watches is told: the words and the turns, nothing of scores and nothing of other windows. */
const watchable: ReadonlySet<NoticeName> = new Set([
  'turn:committed',
  'turn:started',
  'turn:delta',
  'turn:done',
  'roleplay:changed',
])

/** Sends what happens in a roleplay to every window on it. */
export function createNotices(): Notices {
  let io: LiveServer | null = null
  const endWatching = (roleplayId: string) => {
    const watching = io?.in(watchRoomOf(roleplayId))
    watching?.emit('watch:ended', { roleplayId })
    watching?.socketsLeave(watchRoomOf(roleplayId))
  }
  return {
    publish({ roleplayId }, name, notice) {
      const rooms = watchable.has(name) ? [roomOf(roleplayId), watchRoomOf(roleplayId)] : roomOf(roleplayId)
      io?.to(rooms).emit(name, ...([notice] as never))
      if (watchable.has(name) && 'phase' in notice && notice.phase !== 'live') endWatching(roleplayId)
    },
    isWatched: (roleplayId) => (io?.sockets.adapter.rooms.get(watchRoomOf(roleplayId))?.size ?? 0) > 0,
    endWatching,
    tellInvited: (userId, orgId) => io?.to(userRoom(userId)).emit('watch:invited', { orgId }),
    attach(made) {
      io = made
    },
  }
}
