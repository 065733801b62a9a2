import * as z from 'zod'
import { slug } from './ids.ts'
import { dimensionIds } from './scorecard.ts'

/** sha256 of what a rubric says, whatever its layout: two sources of one content have the same. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/)

/** The longest source of a rubric, in UTF-16 units; the shipped one has some 9,000. */
export const mostSourceLength = 60_000
export const rubricSource = z.string().min(1).max(mostSourceLength)

export const findingKinds = [
  'not-observable',
  'vague-amount',
  'several-acts',
  'depends-on-outcome',
  'not-yes-or-no',
  'too-long',
] as const

/** What is said about a source while it is written. Offsets are UTF-16 units into the field's own text. */
export const rubricCheck = z.object({
  mistakes: z.array(z.object({ field: z.string(), line: z.int().min(1), message: z.string() })),
  findings: z.array(
    z.object({
      /** As in `dimensions.0.criteria.2.for`. */
      path: z.string(),
      kind: z.enum(findingKinds),
      start: z.int(),
      end: z.int(),
      remedy: z.string(),
    }),
  ),
  /** Null while there are mistakes. */
  hash: contentHash.nullable(),
})
export type RubricCheck = z.infer<typeof rubricCheck>

export const rubricCard = z.object({
  id: slug,
  title: z.string(),
  /** Came with the product; its shipped version can always be made live again. */
  shipped: z.boolean(),
  live: z.object({ version: z.string(), hash: contentHash }).nullable(),
  draft: z.object({ updatedAt: z.iso.datetime(), by: z.string().nullable() }).nullable(),
  versions: z.int(),
  /** How many scenarios name it. */
  scenarios: z.int(),
})
export type RubricCard = z.infer<typeof rubricCard>

export const rubricVersionView = z.object({
  hash: contentHash,
  version: z.string(),
  title: z.string(),
  state: z.enum(['live', 'archived']),
  shipped: z.boolean(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** Whether it was tried on past transcripts before; null for what was shipped. */
  tried: z.boolean().nullable(),
})
export type RubricVersionView = z.infer<typeof rubricVersionView>

export const rubricDraftView = z.object({
  /** Raised with every save; a save names the one it was made on. */
  revision: z.int().min(1),
  updatedAt: z.iso.datetime(),
  by: z.string().nullable(),
})
export type RubricDraftView = z.infer<typeof rubricDraftView>

export const rubricView = z.object({
  id: slug,
  title: z.string(),
  shipped: z.boolean(),
  /** The draft's source, or the live version's where there is no draft. */
  source: z.string(),
  draft: rubricDraftView.nullable(),
  check: rubricCheck,
  /** Newest first; at most one is live. */
  versions: z.array(rubricVersionView),
  scenarios: z.array(z.object({ id: slug, title: z.string() })),
  /** What the next version is called unless its author says otherwise. */
  nextVersion: z.string(),
  /** What may be set beside the words, and what holds where a rubric sets nothing. */
  standards: z.array(
    z.object({ code: z.string(), weight: z.number().nullable(), target: z.number().nullable() }),
  ),
})
export type RubricView = z.infer<typeof rubricView>

/** `revision` 0 begins a draft; `copyOf` names the rubric that a new one is begun from. */
export const saveRubricDraft = z.strictObject({
  source: rubricSource,
  revision: z.int().min(0),
  copyOf: slug.optional(),
})
export const savedRubricDraft = z.object({ draft: rubricDraftView, check: rubricCheck })

export const publishRubric = z.strictObject({
  hash: contentHash,
  revision: z.int().min(1),
  /** What changed and why, for those who come after. */
  note: z.string().trim().min(1).max(500),
  /** Typed out by whoever publishes without having tried this content on past transcripts. */
  untried: z.literal('publish untried').optional(),
})

export const rubricChange = z.object({
  path: z.string(),
  /** As people call it: "Courage, C1, weight". */
  where: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export const rubricDiff = z.object({ from: z.string(), to: z.string(), changes: z.array(rubricChange) })
export type RubricDiff = z.infer<typeof rubricDiff>

const scored = z.object({ score: z.number().nullable(), level: z.int().min(1).max(5).nullable() })

export const rubricReport = z.object({
  /** Simulated conversations that come with the product, and attempts that reps have submitted. */
  samples: z.int(),
  submitted: z.int(),
  dimensions: z.array(
    z.object({
      id: z.enum(dimensionIds),
      title: z.string(),
      /** Transcripts with a score both ways: what means and shift rest on. */
      n: z.int(),
      before: z.number().nullable(),
      after: z.number().nullable(),
      /** Mean of after less before, with its 95 % interval (paired); null with fewer than two. */
      shift: z.number().nullable(),
      interval: z.tuple([z.number(), z.number()]).nullable(),
      /** How many scores moved at all. */
      moved: z.int(),
      /** Counts of scores 0–10, 10–20, … 90–100. */
      spreadBefore: z.array(z.int()).length(10),
      spreadAfter: z.array(z.int()).length(10),
      levels: z.object({ up: z.int(), down: z.int(), same: z.int() }),
      /** Not assessed by one of the two. */
      appeared: z.int(),
      vanished: z.int(),
    }),
  ),
  gate: z.object({ n: z.int(), before: z.int(), after: z.int(), nowPassed: z.int(), nowFailed: z.int() }),
  /** How many rehearse another moment now. */
  oneThing: z.object({ n: z.int(), changed: z.int() }),
  /** The five transcripts and dimensions that move most. */
  largest: z.array(
    z.object({
      kind: z.enum(['sample', 'submitted']),
      /** Which sample; null for a submitted attempt. */
      name: z.string().nullable(),
      /** Only where the reader may open it. */
      roleplayId: z.uuid().nullable(),
      dimension: z.enum(dimensionIds),
      title: z.string(),
      before: scored,
      after: scored,
    }),
  ),
})
export type RubricReport = z.infer<typeof rubricReport>

export const rubricTrial = z.object({
  hash: contentHash,
  status: z.enum(['queued', 'running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  startedAt: z.iso.datetime(),
  /** Whether it was compared with what is live now. */
  current: z.boolean(),
  /** The version that it was compared with. */
  against: z.string(),
  report: rubricReport.nullable(),
})
export type RubricTrial = z.infer<typeof rubricTrial>
