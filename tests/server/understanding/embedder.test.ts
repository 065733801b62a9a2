import { createEmbedder } from '#server/understanding/embedder.ts'
import { build } from 'esbuild'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'conviction-embedder-'))
const crashingWorker = new URL('./crashing-worker.ts', import.meta.url)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function similarity(a: Float32Array | undefined, b: Float32Array | undefined): number {
  let sum = 0
  a?.forEach((value, index) => (sum += value * (b?.[index] ?? 0)))
  return sum
}

describe('with the sentence model', () => {
  const embedder = createEmbedder({ cacheSize: 3 })
  beforeAll(() => embedder.ready)
  afterAll(() => embedder.close())

  test('gives one unit-length vector per text in order, empty texts included', async () => {
    const vectors = await embedder.embed([
      'how do you handle it today',
      '',
      'what happens now when it breaks',
    ])
    expect(vectors.map((vector) => vector.length)).toEqual([512, 512, 512])
    for (const vector of vectors) expect(similarity(vector, vector)).toBeCloseTo(1, 5)
    expect(similarity(vectors[0], vectors[2])).toBeGreaterThan(similarity(vectors[0], vectors[1]))
  })

  test('embeds an identical text once, within a call, at the same time and later', async () => {
    const before = embedder.stats().embedded
    const [first, second] = await Promise.all([embedder.embed(['same', 'same']), embedder.embed(['same'])])
    const third = await embedder.embed(['same'])
    expect(embedder.stats().embedded - before).toBe(1)
    expect(second[0]).toEqual(first[0])
    expect(third[0]).toEqual(first[1])
  })

  test('forgets what was used longest ago', async () => {
    await embedder.embed(['one', 'two', 'three', 'four'])
    expect(embedder.stats().cached).toBe(3)
  })

  test('a single text is not held up by a long queue', async () => {
    const bulk = embedder.embed(
      Array.from({ length: 120 }, (_, index) => `bulk text number ${index} of a long list`),
    )
    const order: string[] = []
    await Promise.all([
      bulk.then(() => order.push('bulk')),
      embedder.embed(['a live turn']).then(() => order.push('live')),
    ])
    expect(order).toEqual(['live', 'bulk'])
  })

  test('leaves the main thread free while it works', async () => {
    let ticks = 0
    const timer = setInterval(() => (ticks += 1), 5)
    await embedder.embed(
      Array.from({ length: 20 }, (_, index) => `a sentence of some length to keep it busy ${index}`),
    )
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
  })
})

describe('when the worker fails', () => {
  test('starts again after a crash and answers the batch that was under way', async () => {
    const embedder = createEmbedder({ workerUrl: crashingWorker })
    const marker = join(folder, 'crashed')
    const vectors = await embedder.embed([`die once ${marker}`, 'after'])
    expect(vectors.map((vector) => vector[0])).toEqual([`die once ${marker}`.length, 5])
    expect(embedder.stats().restarts).toBe(1)
    await embedder.close()
  })

  test('refuses a batch that kills it every time and goes on with the next', async () => {
    const embedder = createEmbedder({ workerUrl: crashingWorker })
    await expect(embedder.embed(['die always'])).rejects.toMatchObject({
      code: 'understanding/worker_crashed',
    })
    await expect(embedder.embed(['other'])).resolves.toHaveLength(1)
    await embedder.close()
  })

  test('a batch that cannot be embedded is refused alone', async () => {
    const embedder = createEmbedder({ workerUrl: crashingWorker })
    await expect(embedder.embed(['fail'])).rejects.toThrow('not today')
    await expect(embedder.embed(['fine'])).resolves.toHaveLength(1)
    await embedder.close()
  })

  test('refuses with a remedy when the model cannot be found', async () => {
    const outside = join(folder, 'worker.mjs')
    const source = new URL('../../../server/understanding/embedding-worker.ts', import.meta.url).pathname
    await build({
      entryPoints: [source],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile: outside,
    })
    const embedder = createEmbedder({ workerUrl: pathToFileURL(outside) })
    await expect(embedder.ready).rejects.toMatchObject({ code: 'understanding/model_unavailable' })
    await expect(embedder.embed(['x'])).rejects.toThrow('npm ci')
    await embedder.close()
  })

  test('refuses when the worker file is missing', async () => {
    const embedder = createEmbedder({ workerUrl: pathToFileURL(join(folder, 'none.js')) })
    await expect(embedder.embed(['x'])).rejects.toMatchObject({ code: 'understanding/model_unavailable' })
    await embedder.close()
  })

  test('refuses what is asked after it was closed', async () => {
    const embedder = createEmbedder({ workerUrl: crashingWorker })
    const waiting = embedder.embed(['x']).then(
      () => 'answered',
      (error: unknown) => error,
    )
    await embedder.close()
    expect(await waiting).toMatchObject({ code: 'understanding/closed' })
    await expect(embedder.embed(['y'])).rejects.toMatchObject({ code: 'understanding/closed' })
  })
})

test('works from a bundle, worker beside it', async () => {
  const output = new URL('./__output__/bundle/', import.meta.url)
  const root = new URL('../../../server/understanding/', import.meta.url)
  await build({
    entryPoints: ['embedder.ts', 'embedding-worker.ts'].map((name) => new URL(name, root).pathname),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: output.pathname,
  })
  writeFileSync(new URL('package.json', output), '{"type":"module"}')
  const bundled: { createEmbedder: typeof createEmbedder } = await import(new URL('embedder.js', output).href)
  const embedder = bundled.createEmbedder()
  const vectors = await embedder.embed(['from a bundle'])
  expect(vectors[0]).toHaveLength(512)
  await embedder.close()
  rmSync(output, { recursive: true, force: true })
})
