import * as z from 'zod'
import { factSchema, speechActs } from '../schema.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
/** May hold the slots of `slots.ts`. */
const line = z.string().trim().min(1).max(500)
const lines = z.array(line).min(1).max(30)
const topics = z.array(z.string().trim().min(3).max(240)).min(1).max(12)

/** Layers of an objection that can be given further lines, or another text where the persona's own speaks of the offer. */
const layered = z.strictObject({
  topics: topics.optional(),
  surface: lines.optional(),
  insist: lines.optional(),
  hint: lines.optional(),
  concern: line.optional(),
  reveal: lines.optional(),
  explore: lines.optional(),
  weigh: lines.optional(),
  resolved: lines.optional(),
  hardened: lines.optional(),
  softens: line.optional(),
  hardens: line.optional(),
})

const readyScenario = z.strictObject({
  scenario: id,
  /** Where the scenario's own title speaks of its offer. */
  title: line.optional(),
  summary: line,
  situation: z.string().trim().min(1).max(1400),
  goal: line,
  opening: z.array(line).min(2).max(6),
  quickStart: z
    .array(z.strictObject({ objection: id, line }))
    .max(4)
    .default([]),
  commitment: z.strictObject({ terms: line, lines: z.array(line).min(2).max(6) }),
  /** News in other words, by id; a scenario's own is kept where it is free of the offer. */
  shocks: z.record(id, z.strictObject({ lines: z.array(line).min(3).max(6), concern: line })).default({}),
  /** What has happened between the two firms before: part of the situation and not of anybody's offer. */
  history: z.array(factSchema).max(3).default([]),
})

/**
 * What makes a persona's scenarios playable with any offer pack: which words speak of the invented offer (lines that
 * hold one are left out), and what is said in their stead, with slots for the real one.
 */
export const packReadySchema = z.strictObject({
  persona: id,
  /** See `boundTest`; names, customers and prices of the scenarios' own offers are bound without being listed. */
  bound: z.array(z.string().trim().min(2).max(60)).min(1).max(120),
  about: line.optional(),
  /** The sketch without the invented offer's own matter; kept from the persona where that is free of it. */
  character: z.string().trim().min(1).max(2000).optional(),
  beliefs: z.record(id, line).default({}),
  objections: z.record(id, layered).default({}),
  hiddenFacts: z
    .record(id, z.strictObject({ fact: line, topics: topics.optional(), reveal: lines }))
    .default({}),
  /** Hidden facts and objections that are about the invented offer's matter and nothing else. */
  leaveOut: z.array(id).default([]),
  answers: z
    .array(
      z.strictObject({
        id,
        topics,
        openAt: z.number().min(0).max(1).default(0),
        guarded: lines.optional(),
        open: lines,
      }),
    )
    .max(20)
    .default([]),
  speech: z.partialRecord(z.enum(speechActs), lines).default({}),
  scenarios: z.array(readyScenario).min(1).max(4),
})

export type PackReady = z.infer<typeof packReadySchema>
export type ReadyScenario = PackReady['scenarios'][number]
