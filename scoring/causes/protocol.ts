/**
 * Retakes of one weak moment that tell apart what got in the way. `same`: as it was, with another wording of the line.
 * `sheet`: the fact card is open. `low`: the stakes are lowered, nobody can leave.
 */
export const conditions = ['same', 'sheet', 'low'] as const
export type Condition = (typeof conditions)[number]

/** One retake: under what, and whether what the moment called for was done. */
export type Retaken = { readonly condition: Condition; readonly done: boolean }

/** Blocks of one retake per condition after the first; the last is only asked for where the others leave it open. */
export const leastBlocks = 2
export const mostBlocks = 4

/** Draws 0–1, injected: the order has to be random, and the same again for the same seed. */
export type Draw = () => number

/**
 * The whole order that a seed makes: `same` first, because practice alone helps, then every condition once a block in
 * an order of its own. Without that, whatever came last would look like what helped.
 */
export function orderOf(draw: Draw): readonly Condition[] {
  const order: Condition[] = ['same']
  for (let block = 0; block < mostBlocks; block += 1) {
    const left = [...conditions]
    while (left.length > 0) {
      const [next] = left.splice(Math.min(left.length - 1, Math.floor(draw() * left.length)), 1)
      if (next) order.push(next)
    }
  }
  return order
}

export type Next =
  | { readonly kind: 'retake'; readonly condition: Condition; readonly n: number }
  /** Nothing moved it: its rep is asked for a sentence of their own, and may leave it out. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'over' }

/**
 * What comes next after these retakes. `open` says whether what was seen leaves it undecided; `stuck` whether nothing
 * moved it; `asked` whether a sentence was asked for already.
 */
export function nextAfter(
  order: readonly Condition[],
  retakes: readonly Retaken[],
  seen: { readonly open: boolean; readonly stuck: boolean; readonly asked: boolean },
): Next {
  const blocks = (retakes.length - 1) / conditions.length
  const whole = retakes.length > 0 && Number.isInteger(blocks)
  const enough = whole && blocks >= leastBlocks && (!seen.open || blocks >= mostBlocks)
  const condition = order[retakes.length]
  if (!enough && condition) return { kind: 'retake', condition, n: retakes.length + 1 }
  return seen.stuck && !seen.asked ? { kind: 'ask' } : { kind: 'over' }
}
