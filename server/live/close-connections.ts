import { loginRoom, userRoom } from './rooms.ts'
import type { LiveServer } from './sockets.ts'

type Reason = 'signed-out' | 'role-changed'

/** Lets go of every connection of a person, in every process. */
export const closeConnectionsOf = (io: LiveServer, userId: string, reason: Reason): void =>
  close(io, userRoom(userId), reason)

/** Lets go of the connections of one login; the same person's others stay. */
export const closeConnectionsOfLogin = (io: LiveServer, sessionId: string, reason: Reason): void =>
  close(io, loginRoom(sessionId), reason)

function close(io: LiveServer, room: string, reason: Reason): void {
  io.in(room).emit('connection:closed', { reason })
  io.in(room).disconnectSockets(true)
}
