import { io, type Socket } from 'socket.io-client'
import {
  notices,
  refusal,
  replies,
  type ClientToServer,
  type Command,
  type CommandName,
  type Notice,
  type NoticeName,
  type Reply,
  type ServerToClient,
} from '#contract/socket.ts'
import type { Problem } from '#contract/problem.ts'

export type SocketClient = {
  readonly raw: Socket<ServerToClient, ClientToServer>
  /** Sends a command; a refusal is thrown as `CommandRefused`. The answer is parsed by the contract. */
  command<K extends CommandName>(name: K, command: Command<K>): Promise<Reply<K>>
  /** Whatever input; the acknowledgement as it came. */
  ask(name: string, command: unknown): Promise<unknown>
  /** The next notice of this name that fits, also one that came before the call. */
  next<K extends NoticeName>(name: K, fits?: (notice: Notice<K>) => boolean): Promise<Notice<K>>
  /** Every notice so far, in order. */
  readonly seen: readonly { readonly name: NoticeName; readonly notice: unknown }[]
  /** Resolves with socket.io's reason once the connection is gone. */
  readonly closed: Promise<string>
  close(): void
}

export class CommandRefused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'CommandRefused'
    this.problem = problem
  }
}

/** Two cores for a whole test run: an answer that takes 50 ms alone may take seconds beside others. */
const waitMs = 90_000

/** Connects with this cookie header. @throws what the server said where it refuses the handshake */
export async function connectSocket(url: string, cookie: string, origin = url): Promise<SocketClient> {
  const raw: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    timeout: waitMs,
    extraHeaders: { origin, ...(cookie === '' ? {} : { cookie }) },
  })
  const seen: { name: NoticeName; notice: unknown }[] = []
  const waiting = new Set<() => void>()
  raw.onAny((name: NoticeName, notice: unknown) => {
    seen.push({ name, notice: notices[name].parse(notice) })
    for (const look of waiting) look()
  })
  const closed = new Promise<string>((resolve) => {
    raw.once('disconnect', resolve)
  })
  await new Promise<void>((resolve, reject) => {
    raw.once('connect', resolve)
    raw.once('connect_error', (error) => {
      raw.close()
      reject(error)
    })
  })
  const ask = (name: string, command: unknown): Promise<unknown> =>
    raw.timeout(waitMs).emitWithAck(name as 'turn:say', command as Command<'turn:say'>)
  return {
    raw,
    seen,
    closed,
    ask,
    async command(name, command) {
      const answer = await ask(name, command)
      const refused = refusal.safeParse(answer)
      if (refused.success) throw new CommandRefused(refused.data.error)
      return replies[name].parse((answer as { value: unknown }).value) as never
    },
    next(name, fits = () => true) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = seen.find((one) => one.name === name && fits(one.notice as never))
          if (!found) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found.notice as never)
        }
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`no ${name} within ${waitMs} ms; seen: ${seen.map((one) => one.name).join(' ')}`))
        }, waitMs)
        waiting.add(look)
        look()
      })
    },
    close: () => void raw.close(),
  }
}
