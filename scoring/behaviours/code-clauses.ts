import { calibrated } from './calibration.ts'
import type { Calibration } from './calibration.ts'
import type { Clause } from './clauses.ts'
import { behaviourCodes } from './codes.ts'
import type { BehaviourCode } from './codes.ts'
import { headScores, softmax } from './linear-head.ts'
import type { LinearHead } from './linear-head.ts'
import type { CodedBehaviour } from './reading.ts'

/** What a head says of each clause: one row of raw log-odds per clause, in the order of `codes`. */
export type ClauseScores = {
  readonly codes: readonly BehaviourCode[]
  readonly rows: readonly (readonly number[])[]
}

/** Log-odds of each code from the head's raw outputs: one per code, and a last one for "none of them". */
export const codeScores = (raw: readonly number[]): readonly number[] =>
  softmax(raw)
    .slice(0, behaviourCodes.length)
    .map((share) => Math.log(share) - Math.log1p(-Math.min(share, almostSure)))

const almostSure = 1 - 1e-9

export const clauseScores = (head: LinearHead, inputs: readonly Float32Array[]): ClauseScores => ({
  codes: behaviourCodes,
  rows: inputs.map((input) => codeScores(headScores(head, input))),
})

/** A neighbouring clause belongs to the same act when its odds for the code reach this share of the band's. */
const neighbourShare = 0.8

/**
 * One behaviour per code that some clause shows, quoted from that clause and the neighbours that show it
 * too; the surest first. `quoteOf` turns offsets of the clauses into those of the turn as it was written.
 */
export function behavioursOf(
  scores: ClauseScores,
  clauses: readonly Clause[],
  calibration: Calibration,
  quoteOf: (start: number, end: number) => Pick<CodedBehaviour, 'quote' | 'start' | 'end'>,
): readonly CodedBehaviour[] {
  return scores.codes
    .flatMap((code, column): CodedBehaviour[] => {
      const confidences = scores.rows.map((row) => calibrated(row[column] ?? -Infinity, calibration))
      const best = confidences.indexOf(Math.max(...confidences))
      const confidence = confidences[best] ?? 0
      if (confidence < calibration.floor) return []
      const enough = Math.min(confidence, calibration.band) * neighbourShare
      const joins = (index: number): boolean => (confidences[index] ?? 0) >= enough
      let [first, last] = [best, best]
      while (joins(first - 1)) first -= 1
      while (joins(last + 1)) last += 1
      const quoted = quoteOf(clauses[first]?.start ?? 0, clauses[last]?.end ?? 0)
      return [{ code, confidence, ...quoted, source: 'head' }]
    })
    .toSorted((a, b) => b.confidence - a.confidence)
}

const worthCodes: ReadonlySet<BehaviourCode> = new Set([
  'bare_assertion',
  'feature_dump',
  'proof_tied_to_need',
])

/** Whether a clause is read as a claim of worth or evidence, for the check against the fact sheet. */
export const assertsWorth = (scores: ClauseScores, clause: number, calibration: Calibration): boolean =>
  scores.codes.some(
    (code, column) =>
      worthCodes.has(code) &&
      calibrated(scores.rows[clause]?.[column] ?? -Infinity, calibration) >= calibration.band,
  )
