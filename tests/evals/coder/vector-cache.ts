import type { Embed } from '#scoring/behaviours/reading.ts'
import { createEmbedder } from '#server/understanding/embedder.ts'
import { appendVectors, readVectors, vectorKey } from '#server/understanding/vector-file.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'
import { fileURLToPath } from 'node:url'

const partSize = 256
const cacheFile = new URL('../../../node_modules/.cache/conviction/sentence-vectors.bin', import.meta.url)

/** The real sentence model, whose vectors are kept on disk between runs; a damaged tail is left unread. */
export function createCachedEmbed(file: URL = cacheFile): {
  readonly embed: Embed
  readonly close: () => Promise<void>
} {
  const path = fileURLToPath(file)
  const known = readVectors(path)
  const embedder = createEmbedder()
  const embed: Embed = async (texts) => {
    const missing = [...new Set(texts)].filter((text) => !known.has(vectorKey(text)))
    for (let from = 0; from < missing.length; from += partSize) {
      const part = missing.slice(from, from + partSize)
      const vectors = await embedder.embed(part)
      const made = new Map(
        part.map((text, index) => [vectorKey(text), vectors[index] ?? new Float32Array(embeddingWidth)]),
      )
      for (const [key, vector] of made) known.set(key, vector)
      appendVectors(path, made)
    }
    return texts.map((text) => known.get(vectorKey(text)) ?? new Float32Array(embeddingWidth))
  }
  return { embed, close: () => embedder.close() }
}
