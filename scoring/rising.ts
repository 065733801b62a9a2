/**
 * 0 up to `from`, 1 from `to` on, in a straight line between: a reading that moves by a hair moves a score by a hair,
 * where a threshold would turn it over.
 */
export const rising = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)))
