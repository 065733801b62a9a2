import * as z from 'zod'
import { roleplayId } from './ids.ts'
import { roleplayView } from './roleplay.ts'
import { scorecardView } from './scorecard.ts'

/** The buyer's inside after turn `n`, shown only once the roleplay has ended. All 0–1. */
export const coursePoint = z.object({
  turn: z.int(),
  trust: z.number(),
  engagement: z.number(),
  patience: z.number(),
  reactance: z.number(),
  /** Simulated belief: how likely the buyer would have gone along then. */
  belief: z.number(),
  /** The chance that the buyer leaves at the next turn. */
  hazard: z.number(),
  /** What moved it, in plain words, largest first, at most three. */
  causes: z.array(
    z.object({ sentence: z.string(), quote: z.string().nullable(), direction: z.enum(['up', 'down']) }),
  ),
})
export type CoursePoint = z.infer<typeof coursePoint>

export const objectionCourse = z.object({
  id: z.string(),
  kind: z.string(),
  surface: z.string(),
  /** What lay beneath it in this variant; null where it was what it sounded like. */
  concern: z.string().nullable(),
  surfaced: z.boolean(),
  softens: z.string(),
  hardens: z.string(),
  marks: z.array(z.object({ turn: z.int(), status: z.string() })),
})

/** Behaviours of one rep turn as they were coded. */
export const turnReading = z.object({
  turn: z.int(),
  uptake: z.number().nullable(),
  behaviours: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      confidence: z.number(),
      quote: z.string(),
      polarity: z.enum(['+', '-', '0']),
    }),
  ),
  unsure: z.array(z.object({ code: z.string(), title: z.string(), quote: z.string() })),
  claims: z.array(
    z.object({
      quote: z.string(),
      verdict: z.enum(['supported', 'mismatch', 'unsupported']),
      detail: z.string().nullable(),
    }),
  ),
})

export type TurnReadingView = z.infer<typeof turnReading>

export const debriefView = z.object({
  roleplay: roleplayView,
  /** Whose debrief this is: the rep's own, or a submitted one seen by a coach. */
  viewer: z.enum(['owner', 'coach']),
  scorecard: scorecardView,
  course: z.array(coursePoint),
  objections: z.array(objectionCourse),
  /** What stayed hidden and what would have brought it out. */
  hidden: z.array(z.object({ text: z.string(), disclosedAt: z.int().nullable() })),
  readings: z.array(turnReading),
  retakes: z.array(
    z.object({ roleplayId, fromTurn: z.int(), createdAt: z.iso.datetime(), phase: z.string() }),
  ),
  simulatedBelief: z.object({ start: z.number(), end: z.number() }),
})
export type DebriefView = z.infer<typeof debriefView>

/** A retake beside its origin: the shared beginning once, then both branches with what each did to the buyer. */
export const comparisonView = z.object({
  fromTurn: z.int(),
  origin: debriefView,
  retake: debriefView,
  differences: z.array(z.object({ sentence: z.string(), better: z.enum(['origin', 'retake', 'neither']) })),
})
export type ComparisonView = z.infer<typeof comparisonView>

/** What the quick start shows after three exchanges: one sentence, one quote, one redo. */
export const firstWord = z.discriminatedUnion('ready', [
  z.object({ ready: z.literal(false) }),
  z.object({
    ready: z.literal(true),
    sentence: z.string(),
    quote: z.string(),
    turn: z.int(),
    turnId: z.uuid(),
    polarity: z.enum(['+', '-']),
  }),
])
export type FirstWord = z.infer<typeof firstWord>
