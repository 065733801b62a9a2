import { embeddedForm } from '#scoring/behaviours/embed-once.ts'
import type { VectorOf } from '#scoring/behaviours/embed-once.ts'
import { createEmbedder } from '#server/understanding/embedder.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'

const entryBytes = 16 + embeddingWidth * 4
const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** Embeds texts once, in the form the coder embeds them, and keeps the vectors on disk between runs. */
export async function vectorsFor(
  texts: Iterable<string>,
  file: URL = new URL('../../../node_modules/.cache/conviction/sentence-vectors.bin', import.meta.url),
): Promise<VectorOf> {
  const known = load(file)
  const missing = [...new Set([...texts].map(embeddedForm))].filter((text) => !known.has(keyOf(text)))
  if (missing.length > 0) {
    mkdirSync(new URL('.', file), { recursive: true })
    const embedder = createEmbedder()
    for (let from = 0; from < missing.length; from += 256) {
      const part = missing.slice(from, from + 256)
      const vectors = await embedder.embed(part)
      const bytes = part.map((text, index) => {
        const vector = vectors[index] ?? new Float32Array(embeddingWidth)
        known.set(keyOf(text), vector)
        return Buffer.concat([Buffer.from(keyOf(text), 'hex'), Buffer.from(vector.buffer.slice(0))])
      })
      appendFileSync(file, Buffer.concat(bytes))
    }
    await embedder.close()
  }
  return (text) => {
    const vector = known.get(keyOf(embeddedForm(text)))
    if (vector === undefined) throw new Error(`Not embedded: ${text}`)
    return vector
  }
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
