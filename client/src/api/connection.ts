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
import { failureOf, offline, unreadable } from './problem.ts'

/** In words on screen, never a dot. `closed` is final until the page is opened again. */
export type ConnectionState = 'connecting' | 'connected' | 'lost' | 'closed'

/** An acknowledgement comes after a commit; longer than this and the same command is sent again. */
const ackMs = 8_000

type Client = Socket<ServerToClient, ClientToServer>

let socket: Client | null = null
let state: ConnectionState = 'connecting'
let wasConnected = false
const watchers = new Set<() => void>()

function become(next: ConnectionState) {
  if (state === next) return
  state = next
  for (const watcher of watchers) watcher()
}

function open(): Client {
  if (socket) return socket
  const made: Client = io({
    reconnectionDelay: 400,
    reconnectionDelayMax: 5_000,
    transports: ['websocket', 'polling'],
  })
  made.on('connect', () => {
    wasConnected = true
    become('connected')
  })
  made.on('disconnect', (reason) => {
    // A server that stops lets go with this reason, after which socket.io does not try again by itself.
    if (reason === 'io server disconnect' && state !== 'closed') made.connect()
    if (state !== 'closed') become('lost')
  })
  made.on('connect_error', (error) => {
    if (error.message === 'auth/required') become('closed')
    else {
      become(wasConnected ? 'lost' : 'connecting')
      // A handshake that the server refused is not repeated by socket.io.
      if (!made.active) setTimeout(() => made.connect(), 2_000)
    }
  })
  made.on('connection:closed', ({ reason }) => {
    if (reason === 'signed-out') become('closed')
  })
  socket = made
  return made
}

/** One connection for the whole page, opened by the first who needs it. */
export const connection = {
  open: () => void open(),
  state: () => state,
  watch(watcher: () => void): () => void {
    open()
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  },
  /** Notices that do not read as agreed are dropped: the next resume brings what they said. */
  on<K extends NoticeName>(name: K, act: (notice: Notice<K>) => void): () => void {
    const client = open()
    const listener = (raw: unknown) => {
      const parsed = notices[name].safeParse(raw)
      if (parsed.success) act(parsed.data as Notice<K>)
    }
    client.on(name as string as 'turn:done', listener)
    return () => void client.off(name as string as 'turn:done', listener)
  },
  /** Sends one command; resolves after the server has committed it, throws `RequestFailed`. */
  async command<K extends CommandName>(name: K, command: Command<K>): Promise<Reply<K>> {
    const client = open()
    if (!client.connected) throw offline()
    let raw: unknown
    try {
      raw = await client.timeout(ackMs).emitWithAck(name as string as 'turn:say', command as never)
    } catch {
      throw offline()
    }
    const refused = refusal.safeParse(raw)
    if (refused.success) throw failureOf(refused.data.error)
    const value = replies[name].safeParse((raw as { value?: unknown } | null)?.value)
    if (!value.success) throw unreadable()
    return value.data as Reply<K>
  },
}

export function closeConnection(): void {
  socket?.disconnect()
  socket = null
  state = 'connecting'
  wasConnected = false
}
