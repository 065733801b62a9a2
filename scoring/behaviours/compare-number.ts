import type { Quantity, Unit } from './quantities.ts'

/** Round figures from 20 up may be this far off without being wrong ("forty" for 42). */
const roundSlack = 0.05
const aboutSlack = 0.15
const exactSlack = 0.005
/** "A month" for four weeks. */
const otherUnitSlack = 0.1

/**
 * A number as said against a number of the sheet. `other` where they do not count the same thing (another
 * dimension, other nouns, another currency), which says nothing about either.
 */
export function compareNumber(said: Quantity, value: number, unit: Unit): 'same' | 'different' | 'other' {
  if (said.dimension !== unit.dimension) return 'other'
  if (said.dimension === 'count' && !said.of.some((noun) => unit.of.includes(noun))) return 'other'
  if (said.dimension === 'money' && said.of[0] !== unit.of[0] && unit.of.length > 0) return 'other'
  const truth = value * unit.base
  const factors = said.perDays !== null && unit.perDays !== null ? [unit.perDays / said.perDays] : [1]
  return factors.some((factor) => agrees(said, truth / factor, unit.base)) ? 'same' : 'different'
}

function agrees(said: Quantity, truth: number, base: number): boolean {
  const low = said.value * said.base
  const high = said.high * said.base
  const near = (slack: number): boolean =>
    truth >= low * (1 - slack) - 1e-9 && truth <= high * (1 + slack) + 1e-9
  if (said.bound === 'at-least') return truth >= low * (1 - exactSlack) && low >= truth * 0.5
  if (said.bound === 'at-most') return truth <= high * (1 + exactSlack) && high <= truth * 2
  if (said.bound === 'about') return near(aboutSlack)
  const round = said.value >= 20 && said.value % 5 === 0
  if (said.base !== base) return near(otherUnitSlack)
  return near(round ? roundSlack : exactSlack)
}
