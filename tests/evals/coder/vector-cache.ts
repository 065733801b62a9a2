import type { Embed } from '#scoring/behaviours/reading.ts'
import { createEmbedder } from '#server/understanding/embedder.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'

const entryBytes = 16 + embeddingWidth * 4
const partSize = 256
const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
const cacheFile = new URL('../../../node_modules/.cache/conviction/sentence-vectors.bin', import.meta.url)

/** The real sentence model, whose vectors are kept on disk between runs; a damaged tail is left unread. */
export function createCachedEmbed(file: URL = cacheFile): {
  readonly embed: Embed
  readonly close: () => Promise<void>
} {
  const known = load(file)
  const embedder = createEmbedder()
  const embed: Embed = async (texts) => {
    const missing = [...new Set(texts)].filter((text) => !known.has(keyOf(text)))
    for (let from = 0; from < missing.length; from += partSize) {
      const part = missing.slice(from, from + partSize)
      const vectors = await embedder.embed(part)
      const entries = part.map((text, index) => {
        const vector = vectors[index] ?? new Float32Array(embeddingWidth)
        known.set(keyOf(text), vector)
        return Buffer.concat([Buffer.from(keyOf(text), 'hex'), Buffer.from(Float32Array.from(vector).buffer)])
      })
      mkdirSync(new URL('.', file), { recursive: true })
      appendFileSync(file, Buffer.concat(entries))
    }
    return texts.map((text) => known.get(keyOf(text)) ?? new Float32Array(embeddingWidth))
  }
  return { embed, close: () => embedder.close() }
}

function load(file: URL): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>()
  if (!existsSync(file)) return known
  const bytes = readFileSync(file)
  for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
    const key = bytes.subarray(at, at + 16).toString('hex')
    const copy = bytes.buffer.slice(bytes.byteOffset + at + 16, bytes.byteOffset + at + entryBytes)
    known.set(key, new Float32Array(copy))
  }
  return known
}
