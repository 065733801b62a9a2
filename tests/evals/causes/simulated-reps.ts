import type { Condition } from '#scoring/causes/protocol.ts'

/** What gets in the way of a simulated rep: exactly one of the four, two at once, or nothing. */
export const planted = [
  'not learned yet',
  'fear',
  'missing information',
  'limiting belief',
  'mixed',
  'none',
] as const
export type Planted = (typeof planted)[number]

export type SimulatedRep = {
  readonly planted: Planted
  /** The chance that they do what the moment calls for, at their n-th retake (from 0) under a condition. */
  readonly chance: (condition: Condition, n: number, sheetsSeen: number) => number
  /** The chance that, asked for it, they write a sentence of the form "if I …, …". */
  readonly writes: number
}

/** Lapses: nobody does it always, or never. */
const can = 0.95
const cannot = 0.04
const between = (draw: () => number, from: number, to: number) => from + (to - from) * draw()

/**
 * A rep with one cause, each with their own pace. Everybody learns a little by repetition, and a fact looked up is
 * sometimes remembered when the sheet is closed: both make causes look alike, as they would in life.
 */
export function simulatedRep(cause: Planted, draw: () => number): SimulatedRep {
  const own = { fast: between(draw, 0.35, 0.75), slow: between(draw, 0, 0.08), keeps: between(draw, 0, 0.3) }
  const learned = (rate: number, n: number) => can - (can - cannot) * (1 - rate) ** n
  const recalled = (base: number, seen: number) => (seen > 0 ? base + (can - base) * own.keeps : base)
  switch (cause) {
    case 'not learned yet':
      return { planted: cause, chance: (_, n) => learned(own.fast, n), writes: 0.1 }
    case 'fear':
      return {
        planted: cause,
        chance: (condition, n) => (condition === 'low' ? can : learned(own.slow, n)),
        writes: 0.3,
      }
    case 'missing information':
      return {
        planted: cause,
        chance: (condition, n, seen) => (condition === 'sheet' ? can : recalled(learned(own.slow, n), seen)),
        writes: 0.1,
      }
    case 'limiting belief':
      return { planted: cause, chance: () => cannot, writes: 0.9 }
    case 'mixed':
      return {
        planted: cause,
        chance: (condition, n) => (condition === 'same' ? learned(own.slow, n) : between(draw, 0.4, 0.95)),
        writes: 0.2,
      }
    case 'none':
      return { planted: cause, chance: () => can, writes: 0.05 }
  }
}
