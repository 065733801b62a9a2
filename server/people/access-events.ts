/** Somebody's rights have shrunk or moved: connections that rest on the old ones have to go. */
export type AccessChange = {
  readonly userId: string
  /** The one login that ended, or null for all of this person's. */
  readonly sessionId: string | null
  readonly reason: 'signed-out' | 'role-changed'
}

export type AccessEvents = {
  accessChanged(change: AccessChange): void
  /** @returns a function that ends the subscription. */
  onAccessChanged(listener: (change: AccessChange) => void): () => void
}

/**
 * Tells this process's sockets at once. Other processes learn it from their own check of every open login each 30 s.
 */
export function createAccessEvents(): AccessEvents {
  const listeners = new Set<(change: AccessChange) => void>()
  return {
    accessChanged(change) {
      for (const listener of listeners) listener(change)
    },
    onAccessChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
