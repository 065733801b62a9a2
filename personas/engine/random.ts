/** Numbers in [0, 1), one after the other. */
export type Random = () => number

/**
 * A generator for one purpose in one turn. Counter-based: what a turn draws does not depend on how much was
 * drawn before it, so that a retake and a repeat after a crash see the same numbers.
 */
export function random(seed: number, turn: number, stream: string): Random {
  let state = hash(`${seed}/${turn}/${stream}`)
  return () => {
    // mulberry32: full period over 32 bits, ample for the few dozen draws of a turn.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** FNV-1a with a final avalanche, so that neighbouring seeds do not start alike. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}

/** One of `items`; undefined where there is none. */
export const pick = <T>(items: readonly T[], next: Random): T | undefined =>
  items[Math.floor(next() * items.length)]
