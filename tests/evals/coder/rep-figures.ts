import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { calibrated } from '#scoring/behaviours/calibration.ts'
import { plattOf } from './calibrate.ts'
import { calibrationError, countsBy, f1, macroF1, mean, microF1, reliability } from './measures.ts'
import type { Counts, ReliabilityBin } from './measures.ts'
import type { HeldOut } from './rep-cross-validation.ts'

export type RepFigures = {
  readonly turns: number
  readonly macro: number
  readonly micro: number
  /** Share of turns whose main code is the coder's surest. */
  readonly main: number
  readonly error: number
  readonly bins: readonly ReliabilityBin[]
  readonly band: number
  readonly bandPrecision: number
  readonly bandRecall: number
  /** Always the codes of the prior: what a coder without eyes reaches. */
  readonly floorMacro: number
  readonly floorMain: number
  readonly perCode: ReadonlyMap<BehaviourCode, Counts>
}

export type Fitted = {
  readonly slope: number
  readonly offset: number
  readonly band: number
  readonly floor: number
}

const levels = Array.from({ length: 81 }, (_, index) => 0.1 + index * 0.01)

/** Seven of ten codes given are to be right; below that a code is only shown as unsure, to half the band. */
const wantedPrecision = 0.7

/** Platt scaling and the two thresholds, from held-out scores. */
export function fitCalibration(rows: readonly HeldOut[]): Fitted {
  const platt = plattOf(
    rows.flatMap(({ example, scores }) =>
      behaviourCodes.map((code) => ({
        score: scores.get(code) ?? -Infinity,
        right: example.codes.includes(code),
      })),
    ),
  )
  const precise = (level: number): boolean =>
    precisionOf(decisionsAt(rows, { ...platt, band: level, floor: level })) >= wantedPrecision
  const band = levels.find(precise) ?? 0.9
  return { ...platt, band: Number(band.toFixed(2)), floor: Number((band / 2).toFixed(2)) }
}

function precisionOf(counts: ReadonlyMap<unknown, Counts>): number {
  const all = [...counts.values()]
  const right = all.reduce((sum, count) => sum + count.right, 0)
  return (
    right /
    Math.max(
      1,
      all.reduce((sum, count) => sum + count.right + count.wrong, 0),
    )
  )
}

const decisionsAt = (rows: readonly HeldOut[], fitted: Fitted): ReadonlyMap<BehaviourCode, Counts> =>
  countsBy(
    behaviourCodes,
    rows.map(({ example, scores }) => ({
      given: new Set(
        behaviourCodes.filter((code) => calibrated(scores.get(code) ?? -Infinity, fitted) >= fitted.band),
      ),
      wanted: new Set(example.codes),
    })),
  )

const surest = ({ scores }: HeldOut): BehaviourCode | undefined =>
  behaviourCodes.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0]

export function repFigures(rows: readonly HeldOut[], fitted: Fitted): RepFigures {
  const perCode = decisionsAt(rows, fitted)
  const total = (pick: (counts: Counts) => number): number =>
    [...perCode.values()].reduce((sum, counts) => sum + pick(counts), 0)
  const pairs = rows.flatMap(({ example, scores }) =>
    behaviourCodes.map((code) => ({
      confidence: calibrated(scores.get(code) ?? -Infinity, fitted),
      right: example.codes.includes(code),
    })),
  )
  const commonest = behaviourCodes.map(
    (code) => rows.filter(({ example }) => example.codes[0] === code).length,
  )
  const prior = behaviourCodes.map(
    (code) => rows.filter(({ example }) => example.codes.includes(code)).length / rows.length,
  )
  return {
    turns: rows.length,
    macro: macroF1(perCode),
    micro: microF1(perCode),
    main: mean(rows.map((row) => (surest(row) === row.example.codes[0] ? 1 : 0))),
    error: calibrationError(pairs),
    bins: reliability(pairs),
    band: fitted.band,
    bandPrecision:
      total(({ right }) => right) /
      Math.max(
        1,
        total(({ right, wrong }) => right + wrong),
      ),
    bandRecall:
      total(({ right }) => right) /
      Math.max(
        1,
        total(({ right, missed }) => right + missed),
      ),
    floorMacro: mean(prior.map((share) => (2 * share) / (1 + share))),
    floorMain: Math.max(...commonest) / Math.max(1, rows.length),
    perCode,
  }
}

const share = (value: number): string => value.toFixed(3)

/** The figures as lines for a person. */
export function repReport(figures: RepFigures): string {
  const lines = [
    `rep turns, batches left out: n=${figures.turns}`,
    `  macro-F1 ${share(figures.macro)} (floor: every code always ${share(figures.floorMacro)})  micro-F1 ${share(figures.micro)}`,
    `  main code is the surest ${share(figures.main)} (floor: commonest code ${share(figures.floorMain)})`,
    `  band ${figures.band}: precision ${share(figures.bandPrecision)} recall ${share(figures.bandRecall)}  calibration error ${share(figures.error)}`,
    ...[...figures.perCode].map(
      ([code, counts]) =>
        `  ${code.padEnd(20)} F1 ${share(f1(counts))}  n=${counts.right + counts.missed}  right ${counts.right} wrong ${counts.wrong} missed ${counts.missed}`,
    ),
  ]
  return lines.join('\n')
}
