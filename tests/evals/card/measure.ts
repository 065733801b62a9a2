import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { readBuyerTurn } from '#scoring/behaviours/read-buyer-turn.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed, Utterance } from '#scoring/behaviours/reading.ts'
import { quadraticKappa } from '#scoring/agreement/quadratic-kappa.ts'
import type { FigureSet } from '#scoring/card/figures.ts'
import { readBuyerRows, readRepRows } from '../coder/batches.ts'
import { isHeldOut } from '../coder/held-out.ts'
import { cohenKappa, countsBy, f1, macroF1, mean, microF1 } from '../coder/measures.ts'
import {
  buyerAgreement,
  buyerReadings,
  readBlind,
  repAgreement,
  repReadings,
} from '../coder/second-readings.ts'

export const command = 'npm run scorer-card -- --measure'

/** How far two readings by language models agree, code by code. */
export function readingsSet(date: string): FigureSet {
  const readings = readBlind(repReadings())
  const agreement = repAgreement(readings)
  const buyers = readBlind(buyerReadings())
  const ofBuyers = Object.entries(buyerAgreement(buyers)).map(
    ([label, kappa]) => `${label} ${kappa.toFixed(2)}`,
  )
  return {
    id: 'readings',
    title: 'Agreement of two readings by language models',
    about:
      'Invented turns, each read twice by language models, the second time without sight of the first. This is the ceiling for a coder trained on them, and no agreement of people.',
    date,
    command,
    n: readings.length,
    unit: 'rep turns',
    version: null,
    columns: ['Code', 'Kappa', 'Both', 'Either'],
    rows: [
      ...[...agreement].map(([code, { kappa, both, either }]) => [code, kappa, both, either]),
      ['mean', mean([...agreement.values()].map(({ kappa }) => kappa)), null, null],
    ],
    notes: [
      `Kappa of the labels of ${buyers.length.toLocaleString('en-GB')} buyer turns (the ladder weighted by squares): ${ofBuyers.join(', ')}.`,
    ],
  }
}

/** The shipped coder on rep turns of batches that it was not trained on. */
export async function coderSet(embed: Embed, date: string): Promise<FigureSet> {
  const rows = readRepRows().filter(isHeldOut)
  const read = await Promise.all(
    rows.map(async (row) => {
      const before: Utterance[] = row.buyer === null ? [] : [{ n: 1, speaker: 'buyer', text: row.buyer }]
      const reading = await readTurn({ n: 2, speaker: 'rep', text: row.rep }, before, [], [], embed)
      return {
        given: new Set(reading.behaviours.map(({ code }) => code)),
        wanted: new Set(row.codes.map(({ code }) => code)),
      }
    }),
  )
  const counts = countsBy(behaviourCodes, read)
  const floor = behaviourCodes.map((code) => {
    const share = read.filter(({ wanted }) => wanted.has(code)).length / read.length
    return (2 * share) / (1 + share)
  })
  return {
    id: 'coder',
    title: 'Reading what a rep turn does',
    about:
      'The shipped coder on invented turns of batches that it was not trained on, whose writers had seen no other batch. F1 of a code is the balance of how many of its turns are found and how many of those found are right.',
    date,
    command,
    n: rows.length,
    unit: 'rep turns of unseen batches',
    version: coderVersion,
    columns: ['Code', 'F1', 'Precision', 'Recall', 'Turns with it'],
    rows: [...counts].map(([code, one]) => {
      const { right, wrong, missed } = one
      const share = (of: number) => (right + of === 0 ? null : right / (right + of))
      return [code, f1(one), share(wrong), share(missed), right + missed]
    }),
    notes: [
      `Mean over the codes (macro-F1) ${macroF1(counts).toFixed(2)}, over the turns (micro-F1) ${microF1(counts).toFixed(2)}; giving every code to every turn reaches ${mean(floor).toFixed(2)}.`,
    ],
  }
}

/** The shipped reader of buyer turns on turns of batches that it was not trained on. */
export async function buyerSet(embed: Embed, date: string): Promise<FigureSet> {
  const rows = readBuyerRows().filter(isHeldOut)
  const read = await Promise.all(
    rows.map(async (row) => {
      const before: Utterance[] = row.rep === null ? [] : [{ n: 1, speaker: 'rep', text: row.rep }]
      return { row, reading: await readBuyerTurn({ n: 2, speaker: 'buyer', text: row.buyer }, before, embed) }
    }),
  )
  const labels = {
    ladder: read.map(({ row, reading }) => [row.ladder, reading.ladder] as const),
    stance: read.map(({ row, reading }) => [row.stance, reading.stance] as const),
    objection: read.map(({ row, reading }) => [row.objection, reading.objection] as const),
    discomfort: read.map(({ row, reading }) => [row.discomfort, reading.discomfort] as const),
    question: read.map(({ row, reading }) => [row.question !== null, reading.question !== null] as const),
  }
  return {
    id: 'buyer',
    title: 'Reading what a buyer turn says',
    about:
      'The shipped reader of buyer turns on invented turns of unseen batches: how far the buyer has moved (ladder 0–5), how they take it, what stands in the way, whether they are ill at ease, whether they ask.',
    date,
    command,
    n: rows.length,
    unit: 'buyer turns of unseen batches',
    version: coderVersion,
    columns: ['Label', 'Right', 'Commonest label alone', 'Kappa'],
    rows: Object.entries(labels).map(([label, pairs]) => {
      const same = mean(pairs.map(([wanted, given]) => (wanted === given ? 1 : 0)))
      return [label, same, commonest(pairs.map(([wanted]) => wanted)), kappaOf(label, pairs)]
    }),
    notes: ['Kappa of the ladder is weighted by squares.'],
  }
}

type Label = string | number | boolean

const kappaOf = (label: string, pairs: readonly (readonly [Label, Label])[]): number | null =>
  label === 'ladder' ? quadraticKappa(pairs.map(([a, b]) => [Number(a), Number(b)])) : cohenKappa(pairs)

function commonest(labels: readonly Label[]): number {
  const counts = new Map<Label, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return Math.max(...counts.values()) / labels.length
}
