import { quadraticKappa } from '#scoring/agreement/quadratic-kappa.ts'
import { softmax } from '#scoring/behaviours/linear-head.ts'
import { buyerParts, discomfortChance, labelOf, topOf } from './buyer-head-fit.ts'
import type { BuyerPart, HeldOutBuyer } from './buyer-head-fit.ts'
import { calibrationError, countsBy, macroF1, mean } from './measures.ts'

export type BuyerFigures = {
  readonly part: BuyerPart
  readonly turns: number
  readonly accuracy: number
  readonly macro: number
  readonly kappa: number | null
  readonly floorAccuracy: number
  readonly floorMacro: number
  readonly error: number
}

export function buyerFigures(part: BuyerPart, held: readonly HeldOutBuyer[], setting: number): BuyerFigures {
  const labels = part === 'discomfort' ? [0, 1] : buyerParts[part].map((_, index) => index)
  const read = held.map(({ row, scores }) => {
    const wanted = labelOf(part, row)
    if (part === 'discomfort') {
      const chance = discomfortChance(scores)
      const given = chance >= setting ? 1 : 0
      return { wanted, given, confidence: Math.max(chance, 1 - chance), guess: chance >= 0.5 ? 1 : 0 }
    }
    const given = topOf(scores)
    return {
      wanted,
      given,
      confidence: Math.max(...softmax(scores.map((score) => score * setting))),
      guess: given,
    }
  })
  const counts = countsBy(
    labels,
    read.map(({ given, wanted }) => ({ given: new Set([given]), wanted: new Set([wanted]) })),
  )
  const share = (label: number): number =>
    read.filter(({ wanted }) => wanted === label).length / Math.max(1, read.length)
  const commonest = labels.reduce((best, label) => (share(label) > share(best) ? label : best), 0)
  return {
    part,
    turns: read.length,
    accuracy: mean(read.map(({ given, wanted }) => (given === wanted ? 1 : 0))),
    macro: macroF1(counts),
    kappa: part === 'ladder' ? (quadraticKappa(read.map(({ given, wanted }) => [given, wanted])) ?? 0) : null,
    floorAccuracy: share(commonest),
    floorMacro: (2 * share(commonest)) / (1 + share(commonest)) / labels.length,
    error: calibrationError(
      read.map(({ confidence, guess, wanted }) => ({ confidence, right: guess === wanted })),
    ),
  }
}

export const buyerReport = (figures: BuyerFigures): string =>
  `buyer ${figures.part.padEnd(10)} n=${figures.turns}  accuracy ${figures.accuracy.toFixed(3)} (commonest ${figures.floorAccuracy.toFixed(3)})` +
  `  macro-F1 ${figures.macro.toFixed(3)} (floor ${figures.floorMacro.toFixed(3)})  calibration error ${figures.error.toFixed(3)}` +
  (figures.kappa === null ? '' : `  quadratic kappa ${figures.kappa.toFixed(3)}`)

/** The chance from which discomfort is reported: where held-out F1 is highest. */
export function discomfortBand(held: readonly HeldOutBuyer[]): number {
  let [best, most] = [0.5, 0]
  for (let level = 0.1; level <= 0.9; level += 0.02) {
    const given = held.filter(({ scores }) => discomfortChance(scores) >= level)
    const right = given.filter(({ row }) => row.discomfort).length
    const wanted = held.filter(({ row }) => row.discomfort).length
    const score = (2 * right) / Math.max(1, given.length + wanted)
    if (score > most + 1e-9) [best, most] = [level, score]
  }
  return Number(best.toFixed(2))
}
