import { join } from 'node:path'
import { anchorsOf } from '#personas/engine/anchors.ts'
import { embeddedForm } from '#scoring/behaviours/embed-once.ts'
import type { Library } from '../library/load.ts'
import type { Embedder } from './embedder.ts'
import { appendVectors, readVectors, vectorKey } from './vector-file.ts'
import { sentenceModel } from './worker-protocol.ts'

/** Small enough that a turn which comes meanwhile waits for one batch. */
const partTexts = 32

/** What every rep turn is compared with: subjects of the buyers and facts of the offers, each text once. */
export function libraryTexts({
  scenarios,
  persona,
}: Pick<Library, 'scenarios' | 'persona'>): readonly string[] {
  const texts = scenarios.flatMap((scenario) => {
    const played = persona(scenario.persona)
    if (!played) return []
    return [
      ...scenario.variants.flatMap((variant) =>
        anchorsOf({ persona: played, variant }).map(({ text }) => text),
      ),
      ...scenario.facts.flatMap(({ text, denied }) => (denied === undefined ? [text] : [text, denied])),
    ]
  })
  return [...new Set(texts.map(embeddedForm))]
}

/**
 * Makes the embedder know the library's texts, some five seconds of a core a persona the first time. They are kept in
 * `dataDir`, so that the first reply after a later start waits for nothing. Stops between two parts once aborted.
 * @returns how many had to be worked out
 */
export async function warmUp(
  embedder: Pick<Embedder, 'embed' | 'remember'>,
  library: Pick<Library, 'scenarios' | 'persona'>,
  dataDir: string,
  signal: AbortSignal,
): Promise<number> {
  const file = join(dataDir, `sentence-vectors-${sentenceModel}.bin`)
  const kept = readVectors(file)
  const missing: string[] = []
  for (const text of libraryTexts(library)) {
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
