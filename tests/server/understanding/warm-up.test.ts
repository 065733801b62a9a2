import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { loadLibrary } from '#server/library/load.ts'
import { libraryTexts } from '#server/understanding/library-texts.ts'
import { warmUp } from '#server/understanding/warm-up.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'

const folder = mkdtempSync(join(tmpdir(), 'conviction-warm-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const library = loadLibrary()
const texts = libraryTexts(library)
const never = new AbortController().signal

/** An embedder that counts; its vectors are of unit length and differ by text. */
function counting(shipped: ReadonlySet<string> = new Set()) {
  const asked: string[] = []
  const remembered: string[] = []
  return {
    asked,
    remembered,
    embed: async (given: readonly string[]) =>
      given.map((text) => {
        asked.push(text)
        const vector = new Float32Array(embeddingWidth)
        vector[text.length % embeddingWidth] = 1
        return vector
      }),
    knows: (text: string) => shipped.has(text),
    remember: (text: string) => void remembered.push(text),
  }
}

it('works out every text of the library once and keeps it for the next start', async () => {
  const first = counting()
  expect(await warmUp(first, library, folder, never)).toBe(texts.length)
  expect(first.asked.toSorted()).toEqual(texts.toSorted())
  const second = counting()
  expect(await warmUp(second, library, folder, never)).toBe(0)
  expect(second.asked).toEqual([])
  expect(second.remembered.toSorted()).toEqual(texts.toSorted())
})

it('works out anew what a crash left half written, once', async () => {
  const [name = ''] = readdirSync(folder)
  const file = join(folder, name)
  truncateSync(file, statSync(file).size - 100)
  const embedder = counting()
  expect(await warmUp(embedder, library, folder, never)).toBe(1)
  expect(await warmUp(counting(), library, folder, never)).toBe(0)
})

it('leaves alone what the embedder was shipped with', async () => {
  const other = mkdtempSync(join(tmpdir(), 'conviction-warm-'))
  const embedder = counting(new Set(texts.slice(1)))
  expect(await warmUp(embedder, library, other, never)).toBe(1)
  expect(embedder.asked).toEqual(texts.slice(0, 1))
  expect(await warmUp(counting(new Set(texts)), library, other, never)).toBe(0)
  rmSync(other, { recursive: true, force: true })
})

it('stops between two parts once the server closes', async () => {
  const stop = new AbortController()
  const embedder = counting()
  const empty = mkdtempSync(join(tmpdir(), 'conviction-warm-'))
  const slow = {
    ...embedder,
    embed: (given: readonly string[]) => {
      stop.abort()
      return embedder.embed(given)
    },
  }
  await warmUp(slow, library, empty, stop.signal)
  expect(embedder.asked.length).toBeLessThan(texts.length)
  rmSync(empty, { recursive: true, force: true })
})
