import { clausesOf } from '#scoring/behaviours/clauses.ts'
import { objectionKinds, stances } from '#scoring/behaviours/codes.ts'
import type { VectorOf } from '#scoring/behaviours/embed-once.ts'
import { softmax, sigmoid } from '#scoring/behaviours/linear-head.ts'
import { buyerInput } from '#scoring/behaviours/buyer-input.ts'
import { visibleText } from '#scoring/behaviours/visible-text.ts'
import type { BuyerRow } from './batches.ts'
import { foldsOf } from './folds.ts'
import { minimise } from './lbfgs.ts'
import { fitLogistic, scoresOf } from './logistic.ts'
import type { LogisticFit } from './logistic.ts'

export const buyerParts = {
  ladder: ['0', '1', '2', '3', '4', '5'],
  stance: stances,
  objection: objectionKinds,
  discomfort: ['discomfort'],
} as const
export type BuyerPart = keyof typeof buyerParts
export const partNames = Object.keys(buyerParts) as readonly BuyerPart[]

/** See `buyerScales`, with which it was chosen. */
const buyerRidge = 0.4

/** The label of a row as the index of an output; for `discomfort` 1 where there is some. */
export const labelOf = (part: BuyerPart, row: BuyerRow): number => {
  if (part === 'discomfort') return row.discomfort ? 1 : 0
  return (buyerParts[part] as readonly string[]).indexOf(String(row[part]))
}

const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text)

export const buyerTexts = (rows: readonly BuyerRow[]): string[] =>
  rows.flatMap(({ buyer, rep }) => [visibleText(buyer).text, ...(filled(rep) === null ? [] : [rep ?? ''])])

export function inputOf(row: BuyerRow, vectorOf: VectorOf): Float32Array {
  const { text } = visibleText(row.buyer)
  return buyerInput(text, clausesOf(text), filled(row.rep), vectorOf)
}

/** Rare labels count for more, by the square root of their rarity: the batches do not show how often they occur. */
function importanceOf(labels: readonly number[]): readonly number[] {
  const times = (label: number): number => labels.filter((other) => other === label).length
  const raw = labels.map((label) => 1 / Math.sqrt(times(label)))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map((weight) => (weight * labels.length) / total)
}

export function fitBuyerHead(
  part: BuyerPart,
  rows: readonly BuyerRow[],
  vectorOf: VectorOf,
  ridge = buyerRidge,
): Promise<LogisticFit> {
  const outputs = buyerParts[part].length
  const labels = rows.map((row) => labelOf(part, row))
  return fitLogistic({
    inputs: rows.map((row) => inputOf(row, vectorOf)),
    targets: labels.map((label) =>
      part === 'discomfort'
        ? [label]
        : Array.from({ length: outputs }, (_, output) => (output === label ? 1 : 0)),
    ),
    importance: importanceOf(labels),
    link: part === 'discomfort' ? 'sigmoid' : 'softmax',
    ridge,
  })
}

export type HeldOutBuyer = { readonly row: BuyerRow; readonly scores: readonly number[] }

/** Scores of every turn by a head that has not seen its batch. */
export async function heldOutBuyerScores(
  part: BuyerPart,
  rows: readonly BuyerRow[],
  vectorOf: VectorOf,
  ridge?: number,
): Promise<readonly HeldOutBuyer[]> {
  const results: HeldOutBuyer[] = []
  for (const fold of foldsOf(
    rows.map(({ batch }) => batch),
    3,
  )) {
    const fit = await fitBuyerHead(
      part,
      rows.filter(({ batch }) => !fold.has(batch)),
      vectorOf,
      ridge,
    )
    for (const row of rows)
      if (fold.has(row.batch)) results.push({ row, scores: scoresOf(fit, inputOf(row, vectorOf)) })
  }
  return results
}

/** The factor on the scores that makes held-out labels likeliest. */
export function temperatureOf(part: BuyerPart, held: readonly HeldOutBuyer[]): number {
  const [log = 0] = minimise((point) => {
    const factor = Math.exp(point[0] ?? 0)
    let value = 0
    let slope = 0
    for (const { row, scores } of held) {
      const shares = softmax(scores.map((score) => score * factor))
      const label = labelOf(part, row)
      value -= Math.log(Math.max(1e-12, shares[label] ?? 0))
      scores.forEach((score, index) => {
        slope += factor * score * ((shares[index] ?? 0) - (index === label ? 1 : 0))
      })
    }
    return { value, gradient: Float64Array.from([slope]) }
  }, new Float64Array(1))
  return Number(Math.exp(log).toPrecision(6))
}

export const topOf = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores))
export const discomfortChance = (scores: readonly number[]): number => sigmoid(scores[0] ?? -Infinity)
