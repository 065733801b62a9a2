import type { Notice, NoticeName } from '#contract/socket.ts'
import { roomOf } from './rooms.ts'
import type { LiveServer } from './sockets.ts'

export type Notices = {
  readonly publish: <K extends NoticeName>(
    key: { readonly roleplayId: string },
    name: K,
    notice: Notice<K>,
  ) => void
  /** The sockets are made after what publishes to them; what comes before reaches nobody, as nobody is there. */
  attach(io: LiveServer): void
}

/** Sends what happens in a roleplay to every window on it. */
export function createNotices(): Notices {
  let io: LiveServer | null = null
  return {
    publish({ roleplayId }, name, notice) {
      io?.to(roomOf(roleplayId)).emit(name, ...([notice] as never))
    },
    attach(made) {
      io = made
    },
  }
}
