import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { quadraticKappa } from '#scoring/agreement/quadratic-kappa.ts'
import { behaviourCodes, objectionKinds, stances, type BehaviourCode } from '#scoring/behaviours/codes.ts'
import { dataFolder } from './batches.ts'
import { cohenKappa } from './measures.ts'

const codes = z.array(z.enum(behaviourCodes))
/** Said where the writer read the turns again: a turn is looked at twice then, and tells nothing about agreement. */
const byWriter = z.literal(true).optional()
const repReading = z.object({ id: z.string(), first: codes, second: codes, byWriter })
const buyerLabels = z.tuple([z.coerce.number().int().min(0).max(5), z.enum(stances), z.enum(objectionKinds)])
const flags = z.tuple([z.boolean(), z.boolean()])
const buyerReading = z.object({
  id: z.string(),
  first: buyerLabels,
  second: buyerLabels,
  discomfort: flags,
  question: flags.optional(),
  byWriter,
})

/*
 * Every turn was read twice: by whoever wrote it, and by a second reader who saw the turns without their labels. What
 * both gave is kept here; the label in the batch is what a third reading settled where they differed, and rows that
 * could be defended either way were dropped. All three were language models: this is agreement of models, not of people.
 * Where the writer was the second reader too, in another order, the readings say so and count for no agreement.
 */
function readAll<Row>(prefix: string, schema: z.ZodType<Row>): readonly Row[] {
  const folder = new URL('readings/', dataFolder)
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((line) => schema.parse(JSON.parse(line)))
}

export const repReadings = () => readAll('batch-', repReading)
export const buyerReadings = () => readAll('buyer-', buyerReading)

/** The readings of which the second was made without sight of the first. */
export const readBlind = <Reading extends { readonly byWriter?: true | undefined }>(
  readings: readonly Reading[],
): readonly Reading[] => readings.filter((reading) => reading.byWriter !== true)

export type Agreement = { readonly kappa: number; readonly both: number; readonly either: number }

/** Cohen's kappa of the two readings, code by code: given or not, over all turns. */
export function repAgreement(
  readings: ReturnType<typeof repReadings>,
): ReadonlyMap<BehaviourCode, Agreement> {
  return new Map(
    behaviourCodes.map((code) => {
      const pairs = readings.map(
        ({ first, second }) => [first.includes(code), second.includes(code)] as const,
      )
      return [
        code,
        {
          kappa: cohenKappa(pairs),
          both: pairs.filter(([a, b]) => a && b).length,
          either: pairs.filter(([a, b]) => a || b).length,
        },
      ]
    }),
  )
}

/** Kappa of each label of a buyer turn; quadratic weights for the ladder. */
export function buyerAgreement(readings: ReturnType<typeof buyerReadings>): Readonly<Record<string, number>> {
  const pairs = <Label>(pick: (of: (typeof readings)[number]) => readonly [Label, Label]) =>
    readings.map(pick)
  return {
    ladder: quadraticKappa(pairs(({ first, second }) => [first[0], second[0]])) ?? 0,
    stance: cohenKappa(pairs(({ first, second }) => [first[1], second[1]])),
    objection: cohenKappa(pairs(({ first, second }) => [first[2], second[2]])),
    discomfort: cohenKappa(pairs(({ discomfort }) => discomfort)),
    question: cohenKappa(readings.flatMap(({ question }) => (question ? [question] : []))),
  }
}
