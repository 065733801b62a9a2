import type { Embed } from '#scoring/behaviours/reading.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { ReadTurn } from '#server/roleplay/play-turn.ts'
import { createCachedEmbed } from '../coder/vector-cache.ts'

/** Vectors of what buyers say are many and kept apart from those that the coder is trained on. */
const cacheFile = new URL('../../../node_modules/.cache/conviction/buyer-vectors.bin', import.meta.url)

/** The text of a turn through the coder, as in production; vectors are kept between runs. */
export function textReader(): { readonly read: ReadTurn; readonly close: () => Promise<void> } {
  const { embed, close } = createCachedEmbed(cacheFile)
  return { read: reading(embed), close }
}

export const reading =
  (embed: Embed): ReadTurn =>
  (turn, before, facts, anchors) =>
    readTurn(turn, before, facts, anchors, embed)
