import * as z from 'zod'
import { scorecardStatuses } from './roleplay.ts'

export const dimensionIds = ['authenticity', 'courage', 'belief_transfer', 'composure', 'foundation'] as const
export type DimensionId = (typeof dimensionIds)[number]

/** A verified quote: a verbatim substring of turn `n`, with the criterion it speaks for or against. */
export const evidenceView = z.object({
  turn: z.int().min(1),
  quote: z.string(),
  code: z.string(),
  criterion: z.string(),
  polarity: z.enum(['+', '-']),
  /** One sentence: why this counts. */
  why: z.string(),
})
export type EvidenceView = z.infer<typeof evidenceView>

export const dimensionView = z.object({
  id: z.enum(dimensionIds),
  title: z.string(),
  /** What it means on screen, e.g. "in what you said". */
  subtitle: z.string(),
  score: z.number().min(0).max(100).nullable(),
  level: z.int().min(1).max(5).nullable(),
  reason: z.string().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  opportunities: z.int(),
  taken: z.int(),
  /** Fewer than six chances: said in words, the number held back from levels and maps. */
  provisional: z.boolean(),
  /** One plain sentence first: "after the price: gave ground in 2 of 3 turns". */
  headline: z.string(),
  subscores: z.array(
    z.object({ code: z.string(), title: z.string(), taken: z.int(), of: z.int(), against: z.int() }),
  ),
  evidence: z.array(evidenceView),
  /** Belief transfer only. */
  evident: z.number().nullable(),
  latent: z.number().nullable(),
})
export type DimensionView = z.infer<typeof dimensionView>

export const scorecardView = z.object({
  status: z.enum(scorecardStatuses),
  dimensions: z.array(dimensionView),
  foundationGate: z.object({ passed: z.boolean(), sentence: z.string() }).nullable(),
  /** One behaviour, one moment, one redo. */
  oneThing: z
    .object({
      turn: z.int(),
      turnId: z.uuid(),
      quote: z.string(),
      code: z.string(),
      sentence: z.string(),
      stronger: z.string(),
    })
    .nullable(),
  flags: z.array(z.object({ turn: z.int(), kind: z.string(), quote: z.string(), sentence: z.string() })),
  provenance: z.object({
    scorer: z.string(),
    rubric: z.string(),
    model: z.string().nullable(),
    scoredAt: z.iso.datetime().nullable(),
    builtIn: z.boolean(),
  }),
})
export type ScorecardView = z.infer<typeof scorecardView>
