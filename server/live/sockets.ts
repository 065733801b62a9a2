import type { Server as HttpServer } from 'node:http'
import { Server, type DefaultEventsMap, type Socket } from 'socket.io'
import type * as z from 'zod'
import {
  commands,
  type Ack,
  type ClientToServer,
  type CommandName,
  type Reply,
  type ServerToClient,
} from '#contract/socket.ts'
import { errorCodeOf, problem } from '../errors.ts'
import { isDatabaseAway } from '../http/describe-error.ts'
import { originAllowed } from '../people/origin.ts'
import { eventBudget } from './event-budget.ts'
import { loginRoom, userRoom } from './rooms.ts'

export type SignedIn = { readonly userId: string; readonly sessionId: string }
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SignedIn>
export type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SignedIn>

/** What answers each command once it is known who asks and that the input is well formed. */
export type Handlers = {
  readonly [K in CommandName]: (
    command: z.output<(typeof commands)[K]>,
    who: SignedIn,
    socket: LiveSocket,
  ) => Promise<Reply<K>>
}

export type SocketOptions = {
  readonly publicUrl: string | null
  /** Who holds this cookie header; null for nobody. Asked at the handshake and again every `recheckMs`. */
  readonly signedIn: (cookie: string | undefined) => Promise<SignedIn | null>
  readonly recheckMs?: number
  readonly log: { error(fields: Record<string, unknown>, what: string): void }
}

/** A rep turn of 4,000 characters in the widest encoding, with room for the rest of its event. */
const maxEventBytes = 64 * 1024

/**
 * Socket.IO on the app's own server. Resume is ours (the log has every turn), so its connection-state recovery
 * stays off; so does compression, which costs 240 kB a connection.
 */
export function createSockets(http: HttpServer, handlers: Handlers, options: SocketOptions): LiveServer {
  const io: LiveServer = new Server(http, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: maxEventBytes,
    perMessageDeflate: false,
    // Socket.IO's own `cors.origin` does not stop a cross-site WebSocket, cookies and all. Without an origin it is no
    // browser, and has no cookie that somebody else could ride on.
    allowRequest: ({ headers: { origin, host } }, decide) =>
      decide(null, origin === undefined || originAllowed(options, origin, host)),
  })
  io.use((socket, next) => {
    const decide = async () => next(await admit(socket, options))
    void decide()
  })
  io.on('connection', (socket) => {
    void socket.join([userRoom(socket.data.userId), loginRoom(socket.data.sessionId)])
    const budget = eventBudget()
    socket.use((_, next) => {
      if (budget.spend()) next()
      else socket.disconnect(true)
    })
    for (const name of Object.keys(commands) as CommandName[]) listen(socket, name, handlers, options)
    recheck(socket, options)
  })
  return io
}

const refusal = (code: 'auth/required' | 'server/unavailable'): Error =>
  Object.assign(new Error(code), { data: problem(code) })

/** Learns who connects; what it returns refuses the handshake. Socket.IO waits for it before any event. */
async function admit(socket: LiveSocket, { signedIn }: SocketOptions): Promise<Error | undefined> {
  try {
    const who = await signedIn(socket.handshake.headers.cookie)
    if (!who) return refusal('auth/required')
    socket.data = who
    return undefined
  } catch {
    return refusal('server/unavailable')
  }
}

/** Parses, answers, always acknowledges. An event without a callback to acknowledge is ignored. */
function listen<K extends CommandName>(
  socket: LiveSocket,
  name: K,
  handlers: Pick<Handlers, K>,
  { log }: SocketOptions,
) {
  const answer = async (raw: unknown, ack: unknown) => {
    if (typeof ack !== 'function') return
    const reply = ack as (answer: Ack<Reply<K>>) => void
    const parsed = commands[name].safeParse(raw)
    if (!parsed.success) {
      const fields = parsed.error.issues
        .slice(0, 8)
        .map(({ path, message }) => ({ field: path.join('.'), message }))
      reply({ ok: false, error: problem('request/invalid', { fields }) })
      return
    }
    try {
      const command = parsed.data as z.output<(typeof commands)[K]>
      reply({ ok: true, value: await handlers[name](command, socket.data, socket) })
    } catch (error) {
      const code = errorCodeOf(error) ?? (isDatabaseAway(error) ? 'server/unavailable' : null)
      if (code === null) {
        log.error(
          { event: name, error: error instanceof Error ? error.name : typeof error },
          'a command failed',
        )
      }
      reply({ ok: false, error: problem(code ?? 'server/failed') })
    }
  }
  const listener = (raw: unknown, ack: unknown) => void answer(raw, ack)
  socket.on(name as string as 'roleplay:join', listener)
}

/** A session that ends elsewhere (another process, expiry) is noticed here at the latest. */
function recheck(socket: LiveSocket, { signedIn, recheckMs = 30_000 }: SocketOptions) {
  const check = async () => {
    try {
      const who = await signedIn(socket.handshake.headers.cookie)
      if (who?.sessionId === socket.data.sessionId) return
      socket.emit('connection:closed', { reason: 'signed-out' })
      socket.disconnect(true)
    } catch {
      // The database is away: that is no reason to throw anybody out.
    }
  }
  const timer = setInterval(() => void check(), recheckMs)
  socket.on('disconnect', () => clearInterval(timer))
}
