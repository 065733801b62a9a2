import { conditions, type Condition, type Retaken } from './protocol.ts'

/**
 * What the retakes look like most: practice alone (the default), the stakes, the facts, or none of them. It says what
 * happened in these retakes, and is no word about a person.
 */
export const movers = ['practice', 'stakes', 'facts', 'nothing'] as const
export type Mover = (typeof movers)[number]

export type Moved = {
  readonly mover: Mover
  /** How well it explains these retakes beside the others, 0–1. */
  readonly share: number
  /** No explanation is far enough ahead: `mover` is the default then. */
  readonly open: boolean
  /** Plain counts to show: done of tried, under each condition. */
  readonly counts: Readonly<Record<Condition, { readonly done: number; readonly of: number }>>
}

/** How often somebody who can does it, and who cannot does, the coder's mistakes within. */
const can = 0.86
const cannot = 0.1
/** Shares of what is missing that each retake takes away, equally likely beforehand, as is that nothing was missing. */
const learning = [0.2, 0.35, 0.5, 0.7] as const
/** Whom a condition helps also learns a little from it. */
const besides = [0, 0.04, 0.08] as const
/** A fact once looked up is sometimes still known when the sheet is closed. */
const kept = [0, 0.2, 0.4] as const
/** Before anything was seen practice is likelier: it is the default, and has to be outweighed. */
const prior: Readonly<Record<Mover, number>> = { practice: 0.34, stakes: 0.22, facts: 0.22, nothing: 0.22 }
const decidedFrom = 0.7

/**
 * Which explanation fits these retakes best, in the order in which they were made. Of simulated reps with exactly one
 * cause 81.1 % are told apart, of those without any 10.2 % are taken for one other than the default, on lines that were
 * written after these numbers were chosen (n = 1,000 each; coder 7; 83.0 % and 8.6 % with the coder before it). Which
 * coder reads decides as much as these numbers do (`npm run evals:causes`).
 */
export function whatMovedIt(retakes: readonly Retaken[]): Moved {
  const weights = movers.map((mover) => ({ mover, weight: prior[mover] * likelihood(mover, retakes) }))
  const sum = weights.reduce((total, { weight }) => total + weight, 0)
  const best = weights.reduce((most, one) => (one.weight > most.weight ? one : most))
  const share = sum === 0 ? 0 : best.weight / sum
  const open = share < decidedFrom
  return { mover: open ? 'practice' : best.mover, share, open, counts: countsOf(retakes) }
}

function countsOf(retakes: readonly Retaken[]): Moved['counts'] {
  const count = (condition: Condition) => {
    const tried = retakes.filter((one) => one.condition === condition)
    return { done: tried.filter(({ done }) => done).length, of: tried.length }
  }
  const [same, sheet, low] = conditions.map(count)
  const none = { done: 0, of: 0 }
  return { same: same ?? none, sheet: sheet ?? none, low: low ?? none }
}

function likelihood(mover: Mover, retakes: readonly Retaken[]): number {
  switch (mover) {
    case 'practice':
      return mean([
        product(retakes, () => can),
        ...learning.map((rate) => product(retakes, (_, index) => learned(rate, index))),
      ])
    case 'stakes':
      return mean(
        besides.map((rate) =>
          product(retakes, ({ condition }, index) => (condition === 'low' ? can : learned(rate, index))),
        ),
      )
    case 'facts':
      return mean(
        besides.flatMap((rate) => kept.map((keep) => product(retakes, factsHelp(rate, keep, retakes)))),
      )
    case 'nothing':
      return product(retakes, () => cannot)
  }
}

const learned = (rate: number, tries: number): number => can - (can - cannot) * (1 - rate) ** tries

const factsHelp =
  (rate: number, keep: number, retakes: readonly Retaken[]) =>
  ({ condition }: Retaken, index: number): number => {
    if (condition === 'sheet') return can
    const alone = learned(rate, index)
    const hasSeen = retakes.slice(0, index).some((one) => one.condition === 'sheet')
    return hasSeen ? alone + (can - alone) * keep : alone
  }

const product = (retakes: readonly Retaken[], chance: (one: Retaken, index: number) => number): number =>
  retakes.reduce((all, one, index) => {
    const p = chance(one, index)
    return all * (one.done ? p : 1 - p)
  }, 1)

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
