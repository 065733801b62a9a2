import { createEmbedder } from '#server/understanding/embedder.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'

/** The real sentence model, one per vitest worker; an idle worker thread does not keep the process alive. */
const embedder = createEmbedder()

export const embed: Embed = (texts) => embedder.embed(texts)
