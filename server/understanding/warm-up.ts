import { join } from 'node:path'
import type { Embedder } from './embedder.ts'
import { libraryTexts } from './library-texts.ts'
import { appendVectors, readVectors, vectorKey } from './vector-file.ts'
import { sentenceModel } from './worker-protocol.ts'

/** Small enough that a turn which comes meanwhile waits for one batch. */
const partTexts = 32

/**
 * Makes the embedder know those of the library's texts that it was not shipped with, some five seconds of a core a
 * persona the first time. They are kept in `dataDir`, so that the first reply after a later start waits for nothing.
 * Stops between two parts once aborted.
 * @returns how many had to be worked out
 */
export async function warmUp(
  embedder: Pick<Embedder, 'embed' | 'knows' | 'remember'>,
  library: Parameters<typeof libraryTexts>[0],
  dataDir: string,
  signal: AbortSignal,
): Promise<number> {
  const unshipped = libraryTexts(library).filter((text) => !embedder.knows(text))
  if (unshipped.length === 0) return 0
  const file = join(dataDir, `sentence-vectors-${sentenceModel}.bin`)
  const kept = readVectors(file)
  const missing: string[] = []
  for (const text of unshipped) {
    const vector = kept.get(vectorKey(text))
    if (vector) embedder.remember(text, vector)
    else missing.push(text)
  }
  for (let from = 0; from < missing.length && !signal.aborted; from += partTexts) {
    const part = missing.slice(from, from + partTexts)
    const vectors = await embedder.embed(part)
    appendVectors(
      file,
      new Map(part.map((text, index) => [vectorKey(text), vectors[index] ?? new Float32Array()])),
    )
  }
  return missing.length
}
