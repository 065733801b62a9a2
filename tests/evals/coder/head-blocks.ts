import { cueNames } from '#scoring/behaviours/cues.ts'
import { hashedSlots } from '#scoring/behaviours/hashed-words.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'

/** Leaves of a head's input what is to be seen; the rest becomes zero. */
export type Mask = (input: Float32Array) => Float32Array

const widths = {
  clause: embeddingWidth,
  turn: embeddingWidth,
  before: embeddingWidth,
  after: embeddingWidth,
  turnWords: hashedSlots,
  buyer: embeddingWidth,
  words: hashedSlots,
  letters: hashedSlots,
  cues: cueNames.length,
}
export type HeadBlock = keyof typeof widths

/** Keeps only these blocks of the input that `repInputs` makes. */
export function keeping(kept: readonly HeadBlock[]): Mask {
  const shown = (Object.keys(widths) as HeadBlock[]).flatMap((block) =>
    Array.from({ length: widths[block] }, () => kept.includes(block)),
  )
  return (input) => {
    if (input.length !== shown.length)
      throw new Error(`a head's input has ${input.length} columns, not ${shown.length}`)
    return input.map((value, at) => (shown[at] ? value : 0))
  }
}
