import { existsSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

const send = (reply: unknown): void => parentPort?.postMessage(reply, [])

/** Speaks the worker's protocol with made-up vectors, and dies when told to. */
parentPort?.on('message', (request: { id: number; texts: string[] }) => {
  if (request.texts.includes('die always')) process.exit(7)
  const marker = request.texts.find((text) => text.startsWith('die once '))?.slice('die once '.length)
  if (marker !== undefined && !existsSync(marker)) {
    writeFileSync(marker, '')
    process.exit(7)
  }
  if (request.texts.includes('fail')) {
    send({ kind: 'failed', id: request.id, reason: 'not today' })
    return
  }
  const vectors = new Float32Array(request.texts.length * 512)
  request.texts.forEach((text, index) => (vectors[index * 512] = text.length))
  send({ kind: 'vectors', id: request.id, vectors })
})
send({ kind: 'ready' })
