/** How strongly the countable cues weigh beside the unit vectors; chosen on batches left out. */
const cueScale = 0.5

/** Element-wise product of two unit vectors, rescaled so that it weighs about as much as either. */
function product(a: Float32Array, b: Float32Array): Float32Array {
  const scale = Math.sqrt(a.length)
  return a.map((value, index) => value * (b[index] ?? 0) * scale)
}

function concatenated(blocks: readonly ArrayLike<number>[]): Float32Array {
  const whole = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    whole.set(block, at)
    at += block.length
  }
  return whole
}

const orZero = (vector: Float32Array | null, like: Float32Array): Float32Array =>
  vector ?? new Float32Array(like.length)

/**
 * What a head sees of one stretch of text: its own vector, the whole turn's, the other side's turn before
 * it (zero where there is none), own × other, and the cues.
 */
export function headInput(
  own: Float32Array,
  turn: Float32Array | null,
  other: Float32Array | null,
  cues: readonly number[],
): Float32Array {
  const theirs = orZero(other, own)
  return concatenated([
    own,
    ...(turn === null ? [] : [turn]),
    theirs,
    product(own, theirs),
    cues.map((cue) => cue * cueScale),
  ])
}
