import * as z from 'zod'
import { roleplayId, slug, turnId, uuid } from './ids.ts'
import { briefing, buyerCard, difficulty } from './scenario.ts'
import { turnView, voices } from './turn.ts'

export const phases = ['briefing', 'live', 'paused', 'ended', 'abandoned', 'failed'] as const
export const purposes = [
  'practice',
  'assessed',
  'retake',
  'drill',
  'probe',
  'preview',
  'demo',
  'imported',
] as const
export const outcomeKinds = [
  'commitment',
  'disqualified',
  'stalled',
  'walked-out',
  'time-limit',
  'rep-ended',
] as const
export const scorecardStatuses = ['none', 'queued', 'scored', 'held', 'failed', 'superseded'] as const

/** How it ended, with the votes as they were given aloud; null where nobody voted. */
export const outcomeView = z.object({
  kind: z.enum(outcomeKinds),
  terms: z.string().nullable(),
  sentence: z.string(),
  vote: z.array(z.object({ buyerId: slug, aloud: z.enum(['yes', 'no', 'left']) })).nullable(),
})

/** A roleplay as its rep sees it while it runs: no state, no hidden facts, no weights. */
export const roleplayView = z.object({
  id: roleplayId,
  purpose: z.enum(purposes),
  phase: z.enum(phases),
  floor: z.enum(['rep', 'buyer']).nullable(),
  scenario: briefing,
  difficulty,
  quickLine: z.string().nullable(),
  /** Which voice speaks for the buyer when nothing fails. */
  voice: z.object({ kind: z.enum(voices), model: z.string().nullable() }),
  exchanges: z.object({ done: z.int(), limit: z.int() }),
  turns: z.array(turnView),
  outcome: outcomeView.nullable(),
  origin: z.object({ roleplayId, turnN: z.int() }).nullable(),
  submitted: z.boolean(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** The last `seq` contained here: where a resume goes on. */
  seq: z.int(),
})
export type RoleplayView = z.infer<typeof roleplayView>

/** One row of *My attempts*. */
export const roleplaySummary = z.object({
  id: roleplayId,
  scenarioId: slug,
  title: z.string(),
  buyers: z.array(buyerCard),
  purpose: z.enum(purposes),
  phase: z.enum(phases),
  difficulty,
  exchanges: z.int(),
  outcome: z.enum(outcomeKinds).nullable(),
  scorecard: z.enum(scorecardStatuses),
  /** Headline dimensions, 0–100 or null for not assessed. */
  scores: z.object({
    authenticity: z.number().nullable(),
    courage: z.number().nullable(),
    beliefTransfer: z.number().nullable(),
  }),
  originId: roleplayId.nullable(),
  submitted: z.boolean(),
  /** A coach has given a review of it. */
  reviewed: z.boolean(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
})
export type RoleplaySummary = z.infer<typeof roleplaySummary>

export const startRoleplay = z.strictObject({
  roleplayId,
  scenarioId: slug,
  difficulty: difficulty.optional(),
  /** Id of a quick-start line: the buyer opens with it and the first evaluation comes after three exchanges. */
  quickLineId: z.string().max(120).optional(),
  /** The offer pack to play with: one that is live, and the organisation's or one's own. */
  packId: uuid.optional(),
})
export const startRetake = z.strictObject({
  roleplayId,
  /** The rep turn of the origin that is to be said differently. */
  fromTurnId: turnId,
})
