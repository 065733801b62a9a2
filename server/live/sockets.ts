import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
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
import { eventBudget } from './event-budget.ts'
import { originAllowed } from './origin.ts'
import { userRoom } from './rooms.ts'

export type SignedIn = { readonly userId: string; readonly sessionId: string }
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<never, never>, SignedIn>
export type LiveServer = Server<ClientToServer, ServerToClient, Record<never, never>, SignedIn>

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
    allowRequest: (request, decide) =>
      decide(null, originAllowed(request.headers.origin, request.headers.host, options.publicUrl)),
  })
  io.use((socket, next) => {
    options.signedIn(socket.handshake.headers.cookie).then(
      (who) => {
        if (!who) {
          next(Object.assign(new Error('auth/required'), { data: problem('auth/required') }))
          return
        }
        socket.data = who
        next()
      },
      () => next(Object.assign(new Error('server/unavailable'), { data: problem('server/unavailable') })),
    )
  })
  io.on('connection', (socket) => {
    void socket.join(userRoom(socket.data.userId))
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

/** Parses, answers, always acknowledges. An event without a callback to acknowledge is ignored. */
function listen<K extends CommandName>(
  socket: LiveSocket,
  name: K,
  handlers: Handlers,
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
      const code = errorCodeOf(error)
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
  socket.on(name as string as 'roleplay:join', listener as never)
}

/** A session that ends elsewhere (another process, expiry) is noticed here at the latest. */
function recheck(socket: LiveSocket, { signedIn, recheckMs = 30_000 }: SocketOptions) {
  const timer = setInterval(() => {
    signedIn(socket.handshake.headers.cookie).then(
      (who) => {
        if (who?.sessionId === socket.data.sessionId) return
        socket.emit('connection:closed', { reason: 'signed-out' })
        socket.disconnect(true)
      },
      // The database is away: that is no reason to throw anybody out.
      () => undefined,
    )
  }, recheckMs)
  socket.on('disconnect', () => clearInterval(timer))
}

/** Lets go of every connection of a person, in every process. */
export function closeConnectionsOf(
  io: LiveServer,
  userId: string,
  reason: 'signed-out' | 'role-changed',
): void {
  io.in(userRoom(userId)).emit('connection:closed', { reason })
  io.in(userRoom(userId)).disconnectSockets(true)
}
