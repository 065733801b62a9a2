import type { AccessEvents } from '../people/access-events.ts'
import { closeConnectionsOf, closeConnectionsOfLogin } from './close-connections.ts'
import type { LiveServer } from './sockets.ts'

/** Lets go of connections whose rights have changed, at once. @returns a function that ends it */
export function closeOnAccessChange(io: LiveServer, events: AccessEvents): () => void {
  return events.onAccessChanged(({ userId, sessionId, reason }) => {
    if (sessionId === null) closeConnectionsOf(io, userId, reason)
    else closeConnectionsOfLogin(io, sessionId, reason)
  })
}
