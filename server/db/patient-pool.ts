import { Client, Pool, type ClientConfig, type PoolClient, type PoolConfig } from 'pg'

export type Patience = {
  /** A connection that is not there after so long: the database is away. */
  readonly connectMs: number
  /** Longest that a query waits for one of the connections while others use them all. */
  readonly waitMs: number
  /** Queries that may wait at once: beyond it, waiting would only make everybody late. */
  readonly maxWaiting: number
}

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void

/**
 * A pool in which many wait their turn without any of them taking the database to be away: the package has one time
 * limit for both. Refuses at once what comes when `maxWaiting` wait.
 */
export class PatientPool extends Pool {
  readonly #maxWaiting: number

  constructor(config: PoolConfig, { connectMs, waitMs, maxWaiting }: Patience) {
    super({
      ...config,
      connectionTimeoutMillis: waitMs,
      Client: class extends Client {
        constructor(own?: ClientConfig) {
          super({ ...own, connectionTimeoutMillis: connectMs })
        }
      },
    })
    this.#maxWaiting = maxWaiting
  }

  override connect(): Promise<PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<PoolClient> | void {
    if (this.waitingCount < this.#maxWaiting) return callback ? super.connect(callback) : super.connect()
    const error = new Error(`timeout exceeded when trying to connect: ${this.waitingCount} wait already`)
    if (!callback) return Promise.reject(error)
    callback(error, undefined, () => undefined)
  }
}
