import * as z from 'zod'
import { roleplayId, slug } from './ids.ts'
import { contentHash } from './rubric.ts'
import { arena } from './scenario.ts'

/** What an author writes: who a rep talks with, and about what. */
export const authoredKinds = ['persona', 'scenario'] as const
export const authoredKind = z.enum(authoredKinds)
export type AuthoredKind = z.infer<typeof authoredKind>

/** The longest source in UTF-16 units: four times the longest that ships. */
export const mostAuthoredLength = 400_000
export const authoredSource = z
  .string()
  .min(1)
  .max(mostAuthoredLength)
  .refine(
    (text) => !text.includes('\u0000') && !/[\uD800-\uDFFF]/u.test(text),
    'Take out characters that are no text.',
  )

/** A change made in the form: the value at a path of the YAML, or its removal where `value` is left out. */
export const authoredChange = z.strictObject({
  path: z
    .array(z.union([z.string().min(1).max(80), z.int().min(0).max(200)]))
    .min(1)
    .max(8),
  value: z.json().optional(),
})
export type AuthoredChange = z.infer<typeof authoredChange>
/** What is on screen: the text, and form entries since that are to be written into it; comments and layout stay. */
const written = {
  source: authoredSource,
  changes: z.array(authoredChange).max(40).optional(),
}

const atLine = z.object({ field: z.string(), line: z.int().min(1), message: z.string() })

/** What is said about a source while it is written. */
export const authoredCheck = z.object({
  /** What stops it, at most 20 at once: field as in `objections.2.reveal`, '' where the YAML cannot be read. */
  mistakes: z.array(atLine),
  /** What would make it better and does not stop it: lines that are still those of the stock, too few wordings. */
  gaps: z.array(atLine),
  /** Null while there are mistakes. */
  hash: contentHash.nullable(),
  /** What a model would be given of it at the longest, in tokens as estimated (four characters each), and what is advised. Null for what cannot be read. */
  budget: z.object({ tokens: z.int(), advised: z.int() }).nullable(),
})
export type AuthoredCheck = z.infer<typeof authoredCheck>

/** The same source as text, as values for the form (null while it cannot be read as YAML), and what is said about it. */
export const readAuthored = z.object({
  source: z.string(),
  value: z.json().nullable(),
  check: authoredCheck,
})
export type ReadAuthored = z.infer<typeof readAuthored>

export const checkAuthored = z.strictObject({ kind: authoredKind, id: slug, ...written })

export const authoredDraftView = z.object({
  /** Raised with every save; a save names the one it was made on. */
  revision: z.int().min(1),
  updatedAt: z.iso.datetime(),
  by: z.string().nullable(),
})

/** `draft`: only written; `live`: reps practise with it; `archived`: kept, and can be made live again. */
export const authoredStates = ['draft', 'live', 'archived'] as const

export const authoredCard = z.object({
  kind: authoredKind,
  id: slug,
  /** A persona's name, a scenario's title. */
  title: z.string(),
  /** A persona's role and organisation, a scenario's summary. */
  about: z.string(),
  arena: arena.nullable(),
  faceSeed: z.string().nullable(),
  /** Came with the product: it can be read and duplicated, never changed. */
  shipped: z.boolean(),
  state: z.enum(authoredStates),
  /** There is a draft that says something else than what is live, or that was never live. */
  draft: authoredDraftView.nullable(),
  versions: z.int(),
  /** For a scenario the id of its persona, for a persona those of the scenarios with it. */
  uses: z.array(slug),
})
export type AuthoredCard = z.infer<typeof authoredCard>

export const authoredVersion = z.object({
  hash: contentHash,
  title: z.string(),
  state: z.enum(['live', 'archived']),
  shipped: z.boolean(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
})

/** One of the seven scripted reps of a test. */
export const testedReps = [
  'expert',
  'competent',
  'script-reader',
  'pleaser',
  'pushy',
  'evasive',
  'naive',
] as const
export const exits = [
  'commitment',
  'disqualified',
  'stalled',
  'walked-out',
  'time-limit',
  'rep-ended',
] as const

/** One acceptance value: the figure, whether it holds, and what to change where it does not. */
export const testedCheck = z.object({
  /** B1 … B11, `end`. */
  id: z.string(),
  what: z.string(),
  /** In words, with the number of seeds and the interval. */
  figure: z.string(),
  passed: z.boolean(),
  /** One sentence; null where it passed. */
  remedy: z.string().nullable(),
})
export const testReport = z.object({
  seeds: z.int(),
  /** Rehearsals played. */
  played: z.int(),
  /** Turns read as a reader who never errs would, by what each rep does; `text`: by the coder, from the words. */
  readings: z.enum(['by-hand', 'text']),
  /** Where the reps' lines come from: `made`, derived from this scenario, or `authored`, as with shipped ones. */
  lines: z.enum(['made', 'authored']),
  reps: z.array(
    z.object({
      rep: z.enum(testedReps),
      /** Means over the seeds at the start and after each exchange, 0–1; whoever has left stays where they were. */
      belief: z.array(z.number()),
      trust: z.array(z.number()),
      /** How many seeds ended how, by kind; sums to `seeds`. */
      exits: z.record(z.enum(exits), z.int()),
      /** Mean number of exchanges. */
      exchanges: z.number(),
      /** Mean number of concerns and hidden facts that came out by the twelfth exchange. */
      disclosed: z.number(),
    }),
  ),
  checks: z.array(testedCheck),
  passed: z.boolean(),
})
export type TestReport = z.infer<typeof testReport>

export const authoredTest = z.object({
  hash: contentHash,
  status: z.enum(['queued', 'running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  startedAt: z.iso.datetime(),
  /** What it was played in or with: a persona's scenario (null for a plain stage made for the test), a scenario's persona. */
  with: z.object({ kind: authoredKind, id: slug, title: z.string() }).nullable(),
  /** Whether that other half still says the same; a test against an earlier one does not count. */
  current: z.boolean(),
  report: testReport.nullable(),
})
export type AuthoredTest = z.infer<typeof authoredTest>

export const authoredView = z.object({
  kind: authoredKind,
  id: slug,
  title: z.string(),
  shipped: z.boolean(),
  state: z.enum(authoredStates),
  draft: authoredDraftView.nullable(),
  /** The draft, or the live version where there is no draft. */
  ...readAuthored.shape,
  /** Newest first; at most one is live. */
  versions: z.array(authoredVersion),
  /** What names it or is named by it. */
  uses: z.array(z.object({ kind: authoredKind, id: slug, title: z.string(), state: z.enum(authoredStates) })),
  /** The latest test of what is in `source`; null where there is none. */
  test: authoredTest.nullable(),
  /** What stands in the way of publishing, each a sentence; empty where it can be published now. */
  blockers: z.array(z.string()),
})
export type AuthoredView = z.infer<typeof authoredView>

/** `revision` 0 begins a draft, also of something that is live. */
export const saveAuthored = z.strictObject({ ...written, revision: z.int().min(0) })
export const savedAuthored = z.object({ draft: authoredDraftView, ...readAuthored.shape })

export const duplicateAuthored = z.strictObject({
  id: slug,
  title: z.string().trim().min(1).max(200).optional(),
})

export const publishAuthored = z.strictObject({
  hash: contentHash,
  revision: z.int().min(1),
  /** What changed and why, for those who come after. */
  note: z.string().trim().min(1).max(500),
})

export const startPreview = z.strictObject({
  roleplayId,
  /** The same seed meets the same buyer. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
})

/** A character card as a file: JSON, or PNG with the card inside. Base64 of at most 6 MB. */
export const cardBodyLimit = 8_500_000
export const importCard = z.strictObject({
  fileName: z.string().max(200),
  base64: z.base64().max(8_400_000),
  /** Under which id the persona is to be drafted; made from the card's name where left out. */
  id: slug.optional(),
})
export const importedCard = z.object({
  /** The drafts that were made. */
  persona: slug,
  scenario: slug.nullable(),
  spec: z.enum(['chara_card_v1', 'chara_card_v2', 'chara_card_v3']),
  /** What the card did not say and the author has to write: one sentence each. */
  missing: z.array(z.string()),
})
export const exportedCard = z.object({
  fileName: z.string(),
  mediaType: z.enum(['application/json', 'image/png']),
  base64: z.string(),
})

/** One question of the guided interview. The answers fill the same fields that a model would. */
export const interviewQuestion = z.object({
  id: z.string(),
  question: z.string(),
  /** Said beneath it: what a good answer holds. */
  hint: z.string(),
  kind: z.enum(['line', 'text', 'list', 'choice']),
  /** For `choice`. */
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  required: z.boolean(),
  /** Longest answer; of each entry for a list. */
  most: z.int(),
  /** Entries of a list. */
  entries: z.object({ least: z.int(), most: z.int() }).nullable(),
  example: z.string(),
})
export type InterviewQuestion = z.infer<typeof interviewQuestion>
export const interview = z.object({
  questions: z.array(interviewQuestion),
  /** Whether a paragraph or transcript can be drafted from: `none` is configured, `off` not allowed here, `capped` used up. */
  model: z.enum(['on', 'none', 'off', 'capped']),
})
export const answerInterview = z.strictObject({
  answers: z.record(
    z.string().max(40),
    z.union([z.string().max(4000), z.array(z.string().max(600)).max(24)]),
  ),
})

/** Drafted from by the configured model; stored nowhere. */
export const draftFromText = z.strictObject({
  from: z.enum(['paragraph', 'transcript']),
  text: z.string().trim().min(40).max(60_000),
  arena,
})
export const drafted = z.object({
  persona: slug,
  scenario: slug,
  /** What is not known yet and what to write next, one sentence each. */
  missing: z.array(z.string()),
  by: z.enum(['model', 'interview']),
})
export type Drafted = z.infer<typeof drafted>
