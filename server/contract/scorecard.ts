import * as z from 'zod'
import { roleplayId, uuid } from './ids.ts'
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
  /** The rep's own line that it is set beside; `where` names another conversation, null for this one. */
  beside: z.object({ turn: z.int(), quote: z.string(), where: z.string().nullable() }).nullable(),
})
export type EvidenceView = z.infer<typeof evidenceView>

/** A dimension that a model read too: both figures before they were put together. */
export const judgedView = z.object({
  builtIn: z.number().nullable(),
  model: z.number().nullable(),
  /** How far the model's own readings lay apart, in levels (20 points each). */
  spread: z.number().nullable(),
  /** Readings of the model that could be used. */
  samples: z.int(),
})

/**
 * How the model's reading of this conversation stands. `held`: it is far from the built-in scorer's or from itself,
 * so a coach should look and the card is the built-in scorer's alone. `failed` and `capped`: built-in alone, too.
 */
export const judgeStates = ['waiting', 'counted', 'held', 'failed', 'capped'] as const
export type JudgeState = (typeof judgeStates)[number]

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
  /** Where the next level begins (0–100) and what it looks like; null at the top and without a level. */
  target: z.object({ level: z.int(), from: z.number(), looksLike: z.string() }).nullable(),
  /** One sentence: the one chance or mark that weighs most. */
  change: z.string().nullable(),
  /** Belief transfer only. */
  evident: z.number().nullable(),
  latent: z.number().nullable(),
  /** Null where the built-in scorer read alone. */
  judged: judgedView.nullable(),
})
export type DimensionView = z.infer<typeof dimensionView>

export const scorecardView = z.object({
  /** Null where there is none yet. */
  id: uuid.nullable(),
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
  /** One sentence on the model's reading; null where no model was asked. */
  judge: z.object({ state: z.enum(judgeStates), model: z.string(), sentence: z.string() }).nullable(),
  provenance: z.object({
    scorer: z.string(),
    rubric: z.string(),
    /** The model whose reading is in these figures. */
    model: z.string().nullable(),
    scoredAt: z.iso.datetime().nullable(),
    builtIn: z.boolean(),
    /** Whether that model also spoke for the buyer: it then judged a conversation of its own. */
    sameModel: z.boolean(),
  }),
})
export type ScorecardView = z.infer<typeof scorecardView>

/** A scoring that was given up, for the organisation's admins: no word of it and nobody's name. */
export const scoringFailureView = z.object({
  roleplayId,
  scorer: z.enum(['built-in', 'model']),
  /** The model that was asked. */
  model: z.string().nullable(),
  /** A code: what went wrong last. */
  reason: z.string(),
  tries: z.int(),
  at: z.iso.datetime(),
})
export type ScoringFailureView = z.infer<typeof scoringFailureView>
export const retryScoring = z.strictObject({ roleplayId, scorer: z.enum(['built-in', 'model']) })
export type RetryScoring = z.infer<typeof retryScoring>

/**
 * A model's reading that is held for a coach. Names are shown to a coach who reaches the rep and may open it, figures
 * of what was submitted only, and to a coach once they have opened the scorecard: until then they rate blind.
 */
export const heldScoringView = z.object({
  roleplayId,
  model: z.string(),
  /** A whole sentence. */
  reason: z.string(),
  heldAt: z.iso.datetime(),
  opens: z.object({ rep: z.string(), scenarioTitle: z.string() }).nullable(),
  figures: z
    .array(
      z.object({
        dimension: z.enum(dimensionIds),
        builtIn: z.number().nullable(),
        model: z.number().nullable(),
        spread: z.number().nullable(),
      }),
    )
    .nullable(),
  /** Why there are no figures: it is private practice, or this coach has not opened the scorecard yet. */
  withheld: z.enum(['private', 'blind']).nullable(),
})
export type HeldScoringView = z.infer<typeof heldScoringView>
