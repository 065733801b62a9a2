import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { PgBoss, fromDrizzle, fromPglite } from 'pg-boss'
import type { Database } from '../db/client.ts'
import type { Queryable } from '../db/db.ts'
import { deadLetterOf, queues } from './queues.ts'
import type { JobData, QueueName } from './queues.ts'

export type Jobs = {
  /**
   * Puts a job in the queue; with `on`, in that transaction, so that it exists only if the rest was stored. While a
   * job with the same `key` waits, it is not added again. `startAfter`: not before then.
   */
  enqueue<Q extends QueueName>(
    queue: Q,
    data: JobData<Q>,
    options: { readonly key: string; readonly on?: Queryable; readonly startAfter?: Date },
  ): Promise<void>
  /** Works through the queue, one job at a time unless it says otherwise; what the handler throws is tried again later. */
  work<Q extends QueueName>(
    queue: Q,
    handler: (data: JobData<Q>, job: { readonly id: string; readonly signal: AbortSignal }) => Promise<void>,
  ): Promise<void>
  /** Jobs that failed on every try. */
  dead(): Promise<number>
  /** Puts those back for another round of tries. */
  retryDead(queue: QueueName): Promise<number>
  /** Takes a roleplay's job out of them, as somebody has had it done anew. */
  buryNoLonger(queue: QueueName, roleplayId: string): Promise<void>
  ready(): Promise<boolean>
  /** Takes no new job, lets running ones finish for `timeoutMs`; what is left is taken up at the next start. */
  stop(timeoutMs?: number): Promise<void>
}

type Log = { error(fields: Record<string, unknown>, what: string): void }

/** The durable queue in the same database. The schema `jobs` is the queue's own. */
export async function createJobs(database: Database, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    schema: 'jobs',
    ...connection(database),
    // One process and one connection: nothing there to watch or rebuild.
    ...(database.source.kind === 'embedded' ? { monitorVacuum: false, reindex: false } : {}),
  })
  boss.on('error', (error) => log.error({ err: error.name }, 'job queue'))
  await boss.start()
  for (const [name, queue] of Object.entries(queues)) {
    const dead = deadLetterOf(name as QueueName)
    await boss.createQueue(dead)
    await boss.createQueue(name, {
      // At most one waiting job per key. Without a key it would be one in the whole queue, so a key is required.
      policy: 'short',
      retryLimit: queue.retryLimit,
      retryDelay: queue.retryDelay,
      retryBackoff: true,
      expireInSeconds: queue.expireInSeconds,
      deadLetter: dead,
    })
  }
  let running = true
  return {
    async enqueue(queue, data, options) {
      await boss.send(queue, data, {
        singletonKey: options.key,
        ...(options.startAfter === undefined ? {} : { startAfter: options.startAfter }),
        ...(options.on === undefined ? {} : { db: fromDrizzle(options.on, sql) }),
      })
    },
    async work(queue, handler) {
      // With the queue's notifications on, a retry would otherwise wait for the next 30 s poll.
      const one = queues[queue]
      const options = {
        pollingIntervalSeconds: 1,
        notifyPollingIntervalSeconds: 1,
        localConcurrency: 'atOnce' in one ? one.atOnce : 1,
      }
      await boss.work(queue, options, async (jobs) => {
        for (const job of jobs) {
          const data = queues[queue].data.parse(job.data) as JobData<typeof queue>
          await handler(data, { id: job.id, signal: job.signal })
        }
      })
    },
    async dead() {
      const names = Object.keys(queues).map((name) => deadLetterOf(name as QueueName))
      const counts = await Promise.all(names.map((name) => boss.getQueue(name)))
      return counts.reduce((sum, queue) => sum + (queue?.queuedCount ?? 0), 0)
    },
    retryDead: (queue) => boss.redrive(deadLetterOf(queue)),
    async buryNoLonger(queue, roleplayId) {
      const dead = deadLetterOf(queue)
      const jobs = await boss.findJobs(dead, { data: { roleplayId }, queued: true })
      for (const { id } of jobs) await boss.deleteJob(dead, id)
    },
    async ready() {
      return running && (await boss.isInstalled())
    },
    async stop(timeoutMs = 10_000) {
      if (!running) return
      running = false
      const stopped = boss.stop({
        graceful: true,
        timeout: timeoutMs,
        close: database.source.kind === 'postgres',
      })
      // With its connections lost it can wait for ever: whoever stops has a deadline of their own.
      await Promise.race([stopped, wait(timeoutMs + 2_000, undefined, { ref: false })])
    },
  }
}

function connection({ source }: Database) {
  return source.kind === 'embedded'
    ? { db: fromPglite(source.pglite), backend: 'pglite' as const }
    : { connectionString: source.url, max: 4 }
}
