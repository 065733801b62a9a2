import type { TurnReading } from './behaviours/reading.ts'

/** How surely a reading shows one of these codes, 0–1; 0 where it shows none. */
export const surest = ({ behaviours }: Pick<TurnReading, 'behaviours'>, codes: readonly string[]): number =>
  Math.max(0, ...behaviours.filter(({ code }) => codes.includes(code)).map(({ confidence }) => confidence))
