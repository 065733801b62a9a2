import type { BuyerReading } from '../behaviours/reading.ts'
import type { Finding, JudgeSample } from './sample.ts'

/** Readings that have to agree, and so the fewest that say anything. */
export const samplesNeeded = 2

/** A finding with the share (0–1) of the readings that made it. */
export type AgreedFinding = Finding & { readonly share: number }
export type Agreed = {
  readonly findings: readonly AgreedFinding[]
  readonly ladder: ReadonlyMap<number, BuyerReading['ladder']>
}

/**
 * The middle of several readings: what at least `needed` of them found, which of three is the median of yes and no,
 * and the median step of each buyer turn, the lower of two. A step that fewer have read stays unknown.
 */
export function agree(samples: readonly JudgeSample[], needed = samplesNeeded): Agreed {
  const votes = new Map<string, { readonly finding: Finding; count: number }>()
  for (const { findings } of samples) {
    for (const finding of findings) {
      const name = `${finding.turn}/${finding.code}`
      const before = votes.get(name)
      if (before) before.count += 1
      else votes.set(name, { finding, count: 1 })
    }
  }
  const findings = [...votes.values()]
    .filter(({ count }) => count >= needed)
    .map(({ finding, count }) => ({ ...finding, share: count / samples.length }))
    .toSorted((a, b) => a.turn - b.turn || a.start - b.start || a.code.localeCompare(b.code))
  const turns = new Set(samples.flatMap(({ ladder }) => [...ladder.keys()]))
  const ladder = new Map<number, BuyerReading['ladder']>()
  for (const turn of turns) {
    const steps = samples.flatMap((one) => one.ladder.get(turn) ?? []).toSorted((a, b) => a - b)
    const middle = steps[Math.floor((steps.length - 1) / 2)]
    if (steps.length >= needed && middle !== undefined) ladder.set(turn, middle)
  }
  return { findings, ladder }
}
