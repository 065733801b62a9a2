import type { CommandName } from '#contract/socket.ts'
import type { RestHandlers } from './api-keys/rest-handlers.ts'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'
import type { Handlers } from './http/handler.ts'
import type { Jobs } from './jobs/start.ts'
import type { Handlers as SocketHandlers } from './live/sockets.ts'
import type { Outgoing } from './outgoing/outgoing.ts'
import type { AccessEvents } from './people/access-events.ts'
import type { Auth } from './people/auth.ts'

/** What the app is made of: everything that has an effect outside of it comes in here. */
export type AppDeps = {
  readonly config: Config
  readonly database: Database
  readonly jobs: Pick<Jobs, 'ready' | 'dead'>
  readonly auth: Auth
  readonly accessEvents: AccessEvents
  /** One per route of the contract. */
  readonly handlers: Handlers
  /** One per endpoint for programs. */
  readonly restHandlers: RestHandlers
  /** One per command of the contract. */
  readonly commands: Pick<SocketHandlers, CommandName>
  /** Whether a model is configured and answers; reported by readiness and never a reason to be unready. */
  readonly modelReport: () => ModelReport
  /** Replies under way, for the metrics. */
  readonly liveReplies: () => number
  /** The built client; null where there is none, and the server then serves the API alone. */
  readonly clientDir: string | null
  readonly version: string
  /** What links and cookies of our own are sealed with. */
  readonly secret: string
  /** How addresses are asked that people typed in. */
  readonly outgoing: Outgoing
  /** The address that people open, without a slash at its end. */
  readonly baseUrl: string
  /** How often each open connection's login is looked at again; 30 s unless a test says otherwise. */
  readonly recheckMs?: number
  /** Where log lines go; standard output unless a test says otherwise. */
  readonly logTo?: { write(line: string): void }
}

export type ModelReport = { readonly voice: 'built-in' | 'model'; readonly state: 'off' | 'ok' | 'failing' }
