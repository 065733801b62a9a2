import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'
import { createEmbedder } from '#server/understanding/embedder.ts'
import { libraryTexts, libraryTextsById } from '#server/understanding/library-texts.ts'
import {
  encodeVectors,
  holdsExactly,
  readShippedVectors,
  shippedFolder,
  shippedVectors,
  vectorsEnding,
} from '#server/understanding/shipped-vectors.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'

const folder = mkdtempSync(join(tmpdir(), 'conviction-shipped-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const library = loadLibrary()

/** A vector of unit length that no two seeds share. */
function unit(seed: number): Float32Array {
  const vector = Float32Array.from({ length: embeddingWidth }, (_, index) => Math.sin(seed * 31 + index * 7))
  const length = Math.hypot(...vector)
  return vector.map((x) => x / length)
}
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, index) => sum + x * (b[index] ?? 0), 0)

describe('the vectors that the library is shipped with', () => {
  it('are of exactly the texts that it has now: run npm run library:vectors after a change', () => {
    const expected = libraryTextsById(library)
    const stale = [...expected].filter(
      ([id, texts]) => !holdsExactly(join(shippedFolder, `${id}${vectorsEnding}`), texts),
    )
    expect(stale.map(([id]) => id)).toEqual([])
    const files = readdirSync(shippedFolder).map((name) => name.replace(vectorsEnding, ''))
    expect(files.toSorted()).toEqual([...expected.keys()].toSorted())
  })

  it('are what the sentence model gives', async () => {
    const embedder = createEmbedder({ shipped: { get: () => null, has: () => false } })
    const some = libraryTexts(library).filter((_, index) => index % 160 === 0)
    const vectors = await embedder.embed(some)
    await embedder.close()
    expect(some.length).toBeGreaterThan(20)
    const nearest = some.map((text, index) =>
      dot(shippedVectors().get(text) ?? new Float32Array(), vectors[index] ?? new Float32Array()),
    )
    expect(Math.min(...nearest)).toBeGreaterThan(0.999)
  })

  it('cost the sentence model nothing', async () => {
    const embedder = createEmbedder()
    const texts = libraryTexts(library)
    await embedder.embed(texts)
    expect(embedder.stats().embedded).toBe(0)
    expect(texts.every((text) => embedder.knows(text))).toBe(true)
    expect(embedder.knows('What nobody has written down.')).toBe(false)
    await embedder.close()
  })
})

describe('a file of vectors', () => {
  const vectors = new Map([1, 2, 3].map((seed) => [`text ${seed}`, unit(seed)]))
  const at = (name: string, bytes: Uint8Array) => {
    const place = mkdtempSync(join(folder, 'files-'))
    writeFileSync(join(place, name), bytes)
    return place
  }

  it('gives them back so that no similarity moves by more than .002', () => {
    const read = readShippedVectors(at(`some${vectorsEnding}`, encodeVectors(vectors)))
    expect(read.size).toBe(3)
    for (const [text, vector] of vectors) {
      for (const other of vectors.values()) {
        const kept = read.get(text) ?? new Float32Array()
        expect(Math.abs(dot(kept, other) - dot(vector, other))).toBeLessThan(0.002)
      }
    }
    expect(read.get('text 4')).toBeNull()
  })

  it('has the same bytes for the same vectors in another order', () => {
    expect(encodeVectors(new Map([...vectors].toReversed()))).toEqual(encodeVectors(vectors))
  })

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['made by another model', (bytes: Buffer) => Buffer.concat([Buffer.from('x'), bytes.subarray(1)])],
    ['empty', () => Buffer.alloc(0)],
  ])('is left unread where it was %s', (_, spoil) => {
    expect(readShippedVectors(at(`some${vectorsEnding}`, spoil(encodeVectors(vectors)))).size).toBe(0)
  })
})
