import * as z from 'zod'
import { answeredView } from './answers.ts'
import { turnReading } from './debrief.ts'
import { turnId, uuid } from './ids.ts'
import { roleplaySummary, scorecardStatuses } from './roleplay.ts'
import { arena } from './scenario.ts'
import { scorecardView } from './scorecard.ts'

export const callId = uuid
/** What a file of a call can be. `segments` is JSON of any tool that lists who said what. */
export const callFormats = ['vtt', 'srt', 'text', 'gong', 'zoom', 'segments', 'csv', 'docx'] as const
/** Where a speaker belongs: the rep, somebody the rep talks with, or left out. */
export const callSides = ['rep', 'buyer', 'out'] as const
export type CallSide = (typeof callSides)[number]

/** The largest file, in bytes before it is written as base64. */
export const mostCallBytes = 5 * 1024 * 1024
const mostBase64 = Math.ceil(mostCallBytes / 3) * 4
/** The largest body of a request with a transcript and Zoom's timeline of it. */
export const callBodyLimit = 2 * mostBase64 + 512 * 1024

/** A file as base64; what is no base64 is refused where it is read. */
const fileContent = z.string().min(1).max(mostBase64, 'The file is larger than 5 MB.')
const speakerName = z.string().min(1).max(160)

/** A file with what is to be done about it. The same draft always comes to the same turns. */
export const callDraft = z.strictObject({
  file: fileContent,
  /** Zoom's timeline, which names the speakers of a transcript that names none. */
  timeline: fileContent.nullable().default(null),
  /** Where each speaker belongs; who is not in it is where the preview put them. */
  sides: z
    .array(z.strictObject({ speaker: speakerName, side: z.enum(callSides) }))
    .max(60)
    .default([]),
  /** Null leaves names as they are. */
  redact: z
    .strictObject({
      keep: z.array(z.string().min(1).max(200)).max(500).default([]),
      also: z.array(z.string().trim().min(2).max(80)).max(60).default([]),
    })
    .nullable(),
})
export type CallDraft = z.infer<typeof callDraft>

export const callTurn = z.object({
  n: z.int().min(1),
  side: z.enum(['rep', 'buyer']),
  name: z.string(),
  text: z.string(),
  /** In ms from the start of the call; null where the file has no times. */
  atMs: z.int().min(0).nullable(),
})
export type CallTurnView = z.infer<typeof callTurn>

/** What a draft comes to. Nothing of it is stored. */
export const callPreview = z.object({
  format: z.enum(callFormats),
  durationMs: z.int().nullable(),
  speakers: z.array(
    z.object({
      name: speakerName,
      words: z.int(),
      side: z.enum(callSides),
      /** What they would be called where the call is stored. */
      storedAs: z.string(),
    }),
  ),
  /** Exactly what an import would store. */
  turns: z.array(callTurn),
  replaced: z.array(
    z.object({
      original: z.string(),
      by: z.string(),
      kind: z.enum(['person', 'unsure', 'asked', 'email', 'phone', 'link']),
      times: z.int(),
    }),
  ),
  /** How many of the names planted in invented calls are found: measured, not a promise for this call. */
  nameFinder: z.object({ planted: z.int(), found: z.int() }),
  /** Why it cannot be imported as it is, in words; null where it can. */
  obstacle: z.string().nullable(),
})
export type CallPreview = z.infer<typeof callPreview>

const line = z.string().trim().min(1)
export const importCall = callDraft.extend({
  callId,
  title: line.max(120, 'A title may have up to 120 characters.'),
  arena,
  /** One line: who meets whom about what. */
  situation: line.max(400, 'Keep the situation under 400 characters.').nullable(),
  /** What the rep may truthfully say, a sentence each; without any, claims are not checked. */
  facts: z
    .array(line.max(400, 'Keep each fact under 400 characters.'))
    .max(60, 'Up to 60 facts are checked.'),
})
export type ImportCall = z.infer<typeof importCall>

/** One row of *Own calls*. */
export const callSummary = z.object({
  id: callId,
  title: z.string(),
  arena,
  format: z.enum(callFormats),
  redacted: z.boolean(),
  turns: z.int(),
  durationMs: z.int().nullable(),
  createdAt: z.iso.datetime(),
  scorecard: z.enum(scorecardStatuses),
  scores: roleplaySummary.shape.scores,
})
export type CallSummary = z.infer<typeof callSummary>

/** An imported call with its score: no course and no simulated belief, as nobody was simulated. */
export const callView = callSummary.omit({ scorecard: true, scores: true, turns: true }).extend({
  situation: z.string().nullable(),
  facts: z.array(z.string()),
  speakers: z.array(z.object({ name: z.string(), side: z.enum(['rep', 'buyer']) })),
  turns: z.array(callTurn.extend({ id: turnId })),
  scorecard: scorecardView,
  readings: z.array(turnReading),
  /** Null where the rep rejected nothing. Nobody was simulated, so there is no course in it. */
  answered: answeredView.nullable(),
})
export type CallView = z.infer<typeof callView>
