import type { Notices } from '../notices.ts'
import { watchRoomOf } from '../rooms.ts'
import type { LiveSocket } from '../sockets.ts'

/** Lets a connection hear what is said; the rep is told that somebody is there, and when the connection goes. */
export async function joinAsWatcher(
  socket: LiveSocket,
  roleplayId: string,
  notices: Pick<Notices, 'publish' | 'isWatched'>,
): Promise<void> {
  const room = watchRoomOf(roleplayId)
  const tell = () =>
    notices.publish({ roleplayId }, 'watch:changed', { roleplayId, here: notices.isWatched(roleplayId) })
  // A window that lost its connection for a moment joins again: it is listened to once.
  if (!socket.rooms.has(room)) socket.once('disconnect', tell)
  await socket.join(room)
  tell()
}
