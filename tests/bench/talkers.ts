import { io, type Socket } from 'socket.io-client'

/** One open connection that can say something and time the answer. */
export type Talker = {
  /** Milliseconds from saying it to the first words of the reply; resolves when the reply has ended. */
  say(text: string): Promise<number>
  close(): void
}

const replyWithinMs = 60_000

export function openSocket(url: string, cookie: string): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: cookie === '' ? {} : { cookie, origin: url },
  })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

/** Waits for the first words and for the end. `onFirst` and `onEnd` register what tells of them. */
export function timed(
  begin: () => void,
  onFirst: (first: () => void) => void,
  onEnd: (end: () => void) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no reply within a minute')), replyWithinMs)
    const began = performance.now()
    let first = Number.NaN
    onFirst(() => {
      if (Number.isNaN(first)) first = performance.now() - began
    })
    onEnd(() => {
      clearTimeout(timer)
      resolve(first)
    })
    begin()
  })
}

export async function bareTalker(url: string): Promise<Talker> {
  const socket = await openSocket(url, '')
  return {
    say: (text) =>
      timed(
        () => void socket.emit('say', text),
        (first) => void socket.once('delta', first),
        (end) => void socket.once('done', end),
      ),
    close: () => void socket.close(),
  }
}

export async function many(count: number, make: () => Promise<Talker>): Promise<Talker[]> {
  const talkers: Talker[] = []
  // A few at a time: opening is not what is measured.
  while (talkers.length < count) {
    talkers.push(...(await Promise.all(Array.from({ length: Math.min(10, count - talkers.length) }, make))))
  }
  return talkers
}
/** Closes the talkers however the work ends. */
export async function closing<T>(talkers: readonly Talker[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    for (const talker of talkers) talker.close()
  }
}
