import type { Embed } from '#scoring/behaviours/reading.ts'
import { EmbedderError } from './embedder-error.ts'
import { EmbeddingThread } from './embedding-thread.ts'
import { LruCache } from '../lru-cache.ts'
import { shippedVectors, type ShippedVectors } from './shipped-vectors.ts'
import { embeddingWidth } from './worker-protocol.ts'

export type EmbedderOptions = {
  /** The worker's file: the .ts source, or what the bundle made of it. By default the one beside this file. */
  readonly workerUrl?: URL
  /** Worker threads, by default 1. More only help bulk work on as many free cores. */
  readonly threads?: number
  /** Identical texts remembered, by default 20,000 (about 45 MB). */
  readonly cacheSize?: number
  /** Vectors worked out beforehand, by default those that the library is shipped with. */
  readonly shipped?: Pick<ShippedVectors, 'get' | 'has'>
}

export type EmbedderStats = {
  readonly embedded: number
  readonly batches: number
  readonly cacheHits: number
  readonly cached: number
  readonly queued: number
  readonly restarts: number
}

export type Embedder = {
  readonly embed: Embed
  /** Whether this text costs nothing. */
  readonly knows: (text: string) => boolean
  /** Takes a vector that was worked out before, as if it had just been. */
  readonly remember: (text: string, vector: Float32Array) => void
  /** Resolves once the model is loaded; rejects with an EmbedderError when it cannot be. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
  readonly stats: () => EmbedderStats
}

type Waiting = { readonly text: string; readonly settle: PromiseWithResolvers<Float32Array> }

/** About one pass of the network: beyond it batching saves nothing, and larger batches would only delay others. */
const batchTexts = 32
const batchCharacters = 600

const defaultWorkerUrl = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? './embedding-worker.ts' : './embedding-worker.js',
    import.meta.url,
  )

/**
 * Sentence embeddings on worker threads: what is queued is sent in small batches, taken in turn from all
 * who wait, so that bulk scoring never holds up a live turn by more than a batch.
 */
export function createEmbedder(options: EmbedderOptions = {}): Embedder {
  const url = options.workerUrl ?? defaultWorkerUrl()
  const cache = new LruCache<Float32Array>(options.cacheSize ?? 20_000)
  const underWay = new Map<string, Promise<Float32Array>>()
  const queues: Waiting[][] = []
  const counts = { embedded: 0, batches: 0, cacheHits: 0 }
  const threads = Array.from({ length: options.threads ?? 1 }, () => new EmbeddingThread(url, pump))

  function pump(): void {
    if (threads.every((thread) => thread.refusal !== null)) return refuseAll()
    for (const thread of threads) {
      if (!thread.idle) continue
      const batch = nextBatch(queues)
      if (batch.length === 0) return
      void runBatch(thread, batch)
    }
  }

  async function runBatch(thread: EmbeddingThread, batch: readonly Waiting[]): Promise<void> {
    try {
      const vectors = await thread.run(batch.map((waiting) => waiting.text))
      counts.batches += 1
      counts.embedded += batch.length
      batch.forEach(({ text, settle }, index) => {
        const vector = vectors.slice(index * embeddingWidth, (index + 1) * embeddingWidth)
        cache.set(text, vector)
        settle.resolve(vector)
      })
    } catch (error) {
      for (const { settle } of batch) settle.reject(error)
    }
  }

  function refuseAll(): void {
    const reason =
      threads[0]?.refusal ??
      new EmbedderError('understanding/model_unavailable', 'No worker thread is running.')
    for (const { settle } of queues.flat()) settle.reject(reason)
    queues.length = 0
  }

  const shipped = () => options.shipped ?? shippedVectors()

  /** What was worked out lately, or before the library was shipped. */
  function known(text: string): Float32Array | null {
    const cached = cache.get(text)
    if (cached !== undefined) return cached
    const found = shipped().get(text)
    if (found !== null) cache.set(text, found)
    return found
  }

  const embed: Embed = (texts) => {
    const queue: Waiting[] = []
    const vectors = texts.map((text) => {
      const cached = known(text)
      if (cached !== null) {
        counts.cacheHits += 1
        return Promise.resolve(cached)
      }
      const shared = underWay.get(text)
      if (shared !== undefined) return shared
      const settle = Promise.withResolvers<Float32Array>()
      queue.push({ text, settle })
      underWay.set(text, settle.promise)
      const forget = (): void => void underWay.delete(text)
      settle.promise.then(forget, forget)
      return settle.promise
    })
    if (queue.length > 0) queues.push(queue)
    pump()
    return Promise.all(vectors)
  }

  const ready = Promise.all(threads.map((thread) => thread.ready)).then(() => undefined)
  // Whoever never awaits it hears of the failure from `embed`.
  ready.catch(() => undefined)

  return {
    embed,
    knows: (text) => cache.get(text) !== undefined || shipped().has(text),
    remember: (text, vector) => cache.set(text, vector),
    ready,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
    stats: () => ({
      ...counts,
      cached: cache.size,
      queued: queues.reduce((sum, queue) => sum + queue.length, 0),
      restarts: threads.reduce((sum, thread) => sum + thread.restarts, 0),
    }),
  }
}

/** Takes one text in turn from each caller's queue, until the batch is full. */
function nextBatch(queues: Waiting[][]): Waiting[] {
  const batch: Waiting[] = []
  let characters = 0
  while (queues.length > 0 && batch.length < batchTexts && characters < batchCharacters) {
    const queue = queues.shift()
    const waiting = queue?.shift()
    if (queue === undefined || waiting === undefined) continue
    batch.push(waiting)
    characters += waiting.text.length
    if (queue.length > 0) queues.push(queue)
  }
  return batch
}
