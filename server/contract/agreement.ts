import * as z from 'zod'
import { dimensionIds } from './scorecard.ts'

/** A figure with its 95 % interval over reps; null where there are too few ratings or reps for it. */
const figure = z.object({
  value: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
})
export type FigureView = z.infer<typeof figure>

const pairFigures = z.object({ kappa: figure, icc: figure })

export const dimensionAgreement = z.object({
  id: z.enum(dimensionIds),
  title: z.string(),
  /** Blind ratings beside a level of the scorer's; and those where the scorer gave none, for too few chances. */
  n: z.int(),
  withoutLevel: z.int(),
  reps: z.int(),
  /** `not-yet` below the pilot threshold: no figures then. `decision` from where a decision may rest on them. */
  standing: z.enum(['not-yet', 'pilot', 'decision']),
  withScorer: pairFigures
    .extend({
      /** Scorer − coach, in levels. */
      bias: figure,
      /** Between these lie about 95 of 100 single differences. */
      limits: z.tuple([z.number(), z.number()]).nullable(),
      /** Rows: the coach's level 1–5; columns: the scorer's. */
      confusion: z.array(z.array(z.int()).length(5)).length(5),
    })
    .nullable(),
  /** Attempts that two coaches or more rated blind; figures from the pilot threshold on. */
  amongCoaches: z.object({ n: z.int(), figures: pairFigures.nullable() }),
  /** Which level a coach would give on average where the scorer gives 10, 30, 50, 70 or 90. The score itself stays raw. */
  calibration: z.object({
    method: z.enum(['none', 'mean-spread', 'isotonic']),
    points: z.array(z.object({ score: z.number(), level: z.number() })),
  }),
  drift: z.discriminatedUnion('state', [
    z.object({ state: z.literal('too-few'), n: z.int(), needed: z.int() }),
    z.object({
      state: z.enum(['steady', 'drifting']),
      recent: z.number(),
      earlier: z.number(),
      difference: z.number(),
      interval: z.tuple([z.number(), z.number()]),
    }),
  ]),
})
export type DimensionAgreement = z.infer<typeof dimensionAgreement>

/** How far an organisation's coaches agree with one another and with the scorer. No names, no single rating. */
export const agreementView = z.object({
  ratings: z.int(),
  coaches: z.int(),
  reps: z.int(),
  attempts: z.int(),
  /** Ratings given after the scorecard was opened: kept, and not counted here. */
  afterReveal: z.int(),
  /** Blind ratings that a coach took back after seeing the score: not counted, and said. */
  withdrawnAfterReveal: z.int(),
  /** Lines of calls that coaches knew, answered before the scorer; null where fewer than three coaches did. */
  checks: z.object({ coaches: z.int(), lines: z.int(), differ: z.int(), wrong: z.int() }).nullable(),
  /** What scored the attempts that the ratings stand beside, with the number of attempts. */
  scorers: z.array(z.object({ scorer: z.string(), attempts: z.int() })),
  thresholds: z.object({
    pilot: z.int(),
    decision: z.int(),
    meanSpread: z.int(),
    isotonic: z.int(),
    recent: z.int(),
    fewestReps: z.int(),
  }),
  dimensions: z.array(dimensionAgreement),
})
export type AgreementView = z.infer<typeof agreementView>
