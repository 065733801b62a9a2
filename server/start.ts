import { resolveTxt } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp, type App } from './app.ts'
import { createTending } from './assignments/tend.ts'
import { closeForgotten } from './live-drills/close.ts'
import { forgetAnswers } from './api-keys/once.ts'
import { createRestHandlers } from './api-keys/rest-handlers.ts'
import { playAside } from './authoring/play-aside.ts'
import { runTest } from './authoring/run-test.ts'
import { warmAllOwn, warmOwn } from './authoring/warm-own.ts'
import { queueLostCalls } from './calls/queue-lost-calls.ts'
import { runCallJob } from './calls/run-call-job.ts'
import type { Config } from './config.ts'
import { openDatabase, type Database } from './db/client.ts'
import type { Tx } from './db/db.ts'
import { migrate } from './db/migrate.ts'
import { createForgetting } from './jobs/forget-sent.ts'
import { queuePendingStories, runStoryJob } from './demo/story-job.ts'
import type { AppDeps } from './deps.ts'
import { createHttpHandlers } from './handlers.ts'
import { createJobs, type Jobs } from './jobs/start.ts'
import { libraryRoot, loadLibrary } from './library/load.ts'
import { modelsFromConfig, type Models } from './llm/from-config.ts'
import { createModelReport } from './llm/model-report.ts'
import { queueLostMail } from './mail/post.ts'
import { sendMail } from './mail/send.ts'
import { createMailTransport } from './mail/transport.ts'
import { requestJudging } from './judging/request-judging.ts'
import { runJudgingJob } from './judging/run-judging-job.ts'
import { takeInSubmitted } from './review/queue-item.ts'
import { sweepJudging } from './judging/sweep-judging.ts'
import { serveOperator } from './operator/listen.ts'
import { createOutgoing, type ResolveName } from './outgoing/outgoing.ts'
import { createNoticePost } from './notices/notice-post.ts'
import { createAccessEvents } from './people/access-events.ts'
import { createAuth, type Auth } from './people/auth.ts'
import { eraseByAge } from './people/privacy/retention.ts'
import { releaseLeasesOfTheDead, sweep, sweepEveryMs } from './roleplay/sweep.ts'
import { runTrial } from './rubrics/run-trial.ts'
import { createSamples } from './rubrics/sample-transcripts.ts'
import type { RoleplayKey } from './roleplay/store/rows.ts'
import type { ScorecardStatus } from './roleplay/store/scorecard-status.ts'
import { createRuntime, type Runtime, type RuntimeDeps } from './runtime.ts'
import { runScoringJob } from './scoring/run-scoring-job.ts'
import { sessionSecret } from './secret.ts'
import { createEmbedder } from './understanding/embedder.ts'
import { warmUp } from './understanding/warm-up.ts'
import { version } from './version.ts'
import { deliver, queueLostDeliveries } from './webhooks/deliver.ts'

/** What tests put in place of the real thing. */
export type StartOptions = Partial<
  Pick<RuntimeDeps, 'embed' | 'clock' | 'newId' | 'newSeed' | 'wordMs' | 'resolveTxt'> &
    Pick<AppDeps, 'logTo' | 'recheckMs'>
> & {
  readonly database?: Database
  /** How the names of addresses are looked up that people typed in. */
  readonly resolveName?: ResolveName
  readonly models?: Models
  readonly clientDir?: string | null
  /** Sample conversations that a rubric is tried on. */
  readonly rubricSamples?: number
}

export type Server = {
  readonly url: string
  readonly app: App
  readonly runtime: Runtime
  readonly database: Database
  readonly auth: Auth
  readonly jobs: Jobs
  /** Whether the built pages are there to be served. */
  readonly servesClient: boolean
  /** Answers "not ready" at once, lets replies under way finish for `drainMs`, then closes everything in order. */
  close(drainMs?: number): Promise<void>
}

/** Longest wait for replies under way when the server is told to stop. */
const drainForMs = 20_000

/** Opens, migrates, listens. What was opened is closed again where a later step fails. */
export async function startServer(config: Config, options: StartOptions = {}): Promise<Server> {
  const opened: (() => Promise<unknown>)[] = []
  const closeAll = async () => {
    for (const close of opened.splice(0).toReversed()) await close()
  }
  try {
    return await start(config, options, opened, closeAll)
  } catch (error) {
    await closeAll()
    throw error
  }
}

async function start(
  config: Config,
  options: StartOptions,
  opened: (() => Promise<unknown>)[],
  closeAll: () => Promise<void>,
): Promise<Server> {
  // Log lines before the app exists go where the app's will.
  const log = earlyLog(() => app?.http.log)
  let app: App | null = null
  const database =
    options.database ?? (await openDatabase(config, (error) => log.warn({ err: error.name }, 'database')))
  if (!options.database) opened.push(() => database.close())
  await migrate(database)
  const { db } = database
  if (database.source.kind === 'embedded') await releaseLeasesOfTheDead(db)

  const embedder = options.embed ? null : createEmbedder()
  if (embedder) opened.push(() => embedder.close())
  // Made after the sentence model, so that it is stopped before it: a score under way still reads with it.
  const jobs = await createJobs(database, log)
  opened.push(() => jobs.stop())
  const secret = sessionSecret(config)
  const auth = createAuth(db, config, secret)
  const transport = createMailTransport(config.mail)
  if (transport) opened.push(async () => transport.close())
  const baseUrl = config.publicUrl ?? `http://localhost:${config.port}`
  const outgoing = createOutgoing({ allowed: config.outgoingAllow, ...pick(options, ['resolveName']) })
  const accessEvents = createAccessEvents()
  const operator = await serveOperator({ database, dataDir: config.dataDir, auth, accessEvents, log })
  opened.push(() => operator.close())
  const { models, report } = createModelReport(options.models ?? modelsFromConfig(config))

  const runtime = createRuntime({
    config,
    db,
    jobs,
    auth,
    accessEvents,
    library: loadLibrary(),
    embed: options.embed ?? (embedder as NonNullable<typeof embedder>).embed,
    models,
    mail: { transport, secret, baseUrl },
    resolveTxt: options.resolveTxt ?? resolveTxt,
    outgoing,
    log,
    version,
    ...pick(options, ['clock', 'newId', 'newSeed', 'wordMs']),
  })
  const clientDir = options.clientDir === undefined ? builtClient() : options.clientDir
  const built = await buildApp({
    config,
    database,
    jobs,
    auth,
    accessEvents,
    handlers: createHttpHandlers(runtime),
    restHandlers: createRestHandlers(runtime),
    commands: runtime.commands,
    modelReport: report,
    liveReplies: () => runtime.runner.liveCount,
    clientDir,
    version,
    secret,
    baseUrl,
    outgoing,
    ...pick(options, ['logTo', 'recheckMs']),
  })
  app = built
  opened.push(() => built.http.close())
  runtime.notices.attach(built.io)
  const changed = (key: RoleplayKey, status: ScorecardStatus) =>
    runtime.publish(key, 'scorecard:changed', { roleplayId: key.roleplayId, status })
  const whenScored = (tx: Tx, key: RoleplayKey) => requestJudging(tx, runtime, key)
  await jobs.work('score-roleplay', (key) => runScoringJob({ ...runtime, whenScored, changed }, key))
  // The built-in card is there by then: whatever comes of the model's reading, the card is to be looked at anew.
  const judged = (key: RoleplayKey) => changed(key, 'scored')
  await jobs.work('judge-roleplay', (key, { signal }) =>
    runJudgingJob({ ...runtime, changed: judged }, key, signal),
  )
  const samples = createSamples(runtime.library, runtime.embed, options.rubricSamples)
  await jobs.work('try-rubric', (trial) => runTrial({ ...runtime, samples }, trial))
  await jobs.work('test-authored', (test, { signal }) =>
    runTest({ ...runtime, play: playAside }, test, signal),
  )
  const owns = embedder && { ...runtime, embedder, dataDir: config.dataDir }
  await jobs.work('warm-authored', async ({ orgId }, { signal }) => {
    if (owns) await warmOwn(owns, orgId, signal)
  })
  await jobs.work('score-call', (key) => runCallJob(runtime, key))
  const writing = new AbortController()
  opened.push(async () => writing.abort())
  await jobs.work('write-demo', ({ orgId }, { signal }) =>
    runStoryJob(runtime, orgId, AbortSignal.any([writing.signal, signal])),
  )
  await jobs.work('send-mail', (key) => sendMail({ db, clock: runtime.clock, ...runtime.mail }, key))
  await jobs.work('deliver-webhook', (key) => deliver({ ...runtime, secret }, key))
  const sweeping = keepSweeping(runtime, log)
  opened.push(sweeping.stop)

  if (owns) {
    const warming = new AbortController()
    const { signal } = warming
    const warm = warmUp(owns.embedder, runtime.library, config.dataDir, signal)
      .then(() => warmAllOwn(owns, signal))
      .catch((error: unknown) => {
        if (!signal.aborted) log.warn({ err: error instanceof Error ? error.name : 'unknown' }, 'warm-up')
      })
    opened.push(async () => {
      warming.abort()
      await warm
    })
  }

  const url = await built.http.listen({ host: config.host, port: config.port })
  return {
    url,
    app: built,
    runtime,
    database,
    auth,
    jobs,
    servesClient: clientDir !== null,
    async close(drainMs = drainForMs) {
      built.stopTakingWork()
      await sweeping.stop()
      built.io.emit('connection:closed', { reason: 'stopping' })
      await runtime.runner.drain(drainMs)
      await closeAll()
    },
  }
}

/** Looks for work that a crash left behind, one look after the other. */
function keepSweeping(runtime: Runtime, log: RuntimeDeps['log']): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const tend = createTending(runtime)
  const forget = createForgetting(runtime)
  const sendNotices = createNoticePost({ ...runtime, sends: runtime.mail.transport !== null })
  const look = async () => {
    try {
      await sweep(runtime.db, runtime.runner, runtime.queueScoring)
      if (runtime.judge) await sweepJudging(runtime.db, runtime.jobs)
      await eraseByAge(runtime.db, runtime.clock.now())
      await forget()
      await closeForgotten(runtime.db, runtime.clock.now())
      await tend()
      // What an earlier version stored is taken in beside everything else, not before the first page.
      await takeInSubmitted(runtime.db)
      await queueLostMail(runtime.db, runtime.jobs)
      await sendNotices()
      await forgetAnswers(runtime.db, runtime.clock.now())
      await queueLostDeliveries(runtime.db, runtime.jobs)
      await queuePendingStories(runtime.db, runtime.jobs)
      await queueLostCalls(runtime.db, (key) => runtime.jobs.enqueue('score-call', key, { key: key.callId }))
    } catch (error) {
      if (!stopped) log.warn({ err: error instanceof Error ? error.name : 'unknown' }, 'sweep')
    }
  }
  const next = () => {
    if (!stopped) running = running.then(look)
  }
  const timer = setInterval(next, sweepEveryMs)
  next()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

function builtClient(): string | null {
  const directory = join(libraryRoot, 'client', 'dist')
  try {
    readFileSync(join(directory, 'index.html'))
    return directory
  } catch {
    return null
  }
}

type Fields = Record<string, unknown>
type Sink = { warn(fields: Fields, what: string): void; error(fields: Fields, what: string): void }

const earlyLog = (sink: () => Sink | undefined): Sink => ({
  warn: (fields, what) => sink()?.warn(fields, what),
  error: (fields, what) => sink()?.error(fields, what),
})

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  ) as Pick<T, K>
}
