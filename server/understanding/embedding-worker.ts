import { parentPort } from 'node:worker_threads'
import { createSentenceNetwork } from './network/sentence-network.ts'
import { readSentenceWeights } from './network/sentence-weights.ts'
import { createTokenizer } from './network/tokenizer.ts'
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts'

/*
 * Runs in a worker thread: the network would hold up the event loop for some 5 ms a sentence. Bundled as a file of its
 * own; the package with the weights stays outside the bundle.
 */
const port = parentPort
if (port === null) throw new Error('embedding-worker.ts is started by createEmbedder, not by itself')

const send = (reply: WorkerReply, transfer: ArrayBuffer[] = []): void => port.postMessage(reply, transfer)

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function loadModel(): Promise<(texts: readonly string[]) => Float32Array<ArrayBuffer>> {
  const weights = await readSentenceWeights()
  const tokenize = createTokenizer(weights.vocabulary)
  const network = createSentenceNetwork(weights)
  // The network has no word for nothing at all.
  return (texts) => network.embed(texts.map((text) => tokenize(text.trim() === '' ? '.' : text)))
}

async function serve(): Promise<void> {
  let embed: Awaited<ReturnType<typeof loadModel>>
  try {
    embed = await loadModel()
    embed(['warm'])
  } catch (error) {
    send({ kind: 'unavailable', reason: reasonOf(error) })
    return
  }
  port?.on('message', ({ id, texts }: WorkerRequest) => {
    try {
      const vectors = embed(texts)
      send({ kind: 'vectors', id, vectors }, [vectors.buffer])
    } catch (error) {
      send({ kind: 'failed', id, reason: reasonOf(error) })
    }
  })
  send({ kind: 'ready' })
}

void serve()
