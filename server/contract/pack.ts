import * as z from 'zod'
import { uuid } from './ids.ts'
import { contentHash } from './rubric.ts'
import { factView } from './scenario.ts'

export const packId = uuid

const written = z.string().max(400).optional()
const counted = z.number().nullable().optional()
const writtenFigure = z.strictObject({ number: counted, unit: z.string().max(60).optional() }).optional()
/** ISO 4217. */
const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/u, 'Give a currency by its three letters, as in EUR or CHF.')

/** Most limits and customers that a form holds. */
export const mostLimits = 4
export const mostProofs = 5
/** Most things that a rep adds to a pack, and the longest of them in UTF-16 units. */
export const mostSeenThings = 3
export const longestSeenThing = 240

/**
 * The ten answers as far as they are written: anything may be missing while somebody is at it. What makes a pack of
 * them is told as mistakes, and refused only when it is published.
 */
export const packAnswers = z.strictObject({
  name: written,
  sentence: written,
  forWhom: written,
  price: z.strictObject({ amount: counted, currency: currencyCode.optional(), per: written }).optional(),
  priceRule: z.strictObject({ text: written, discount: z.enum(['never', 'by-rule']).optional() }).optional(),
  time: z
    .strictObject({ number: counted, unit: z.enum(['days', 'weeks', 'months']).optional(), until: written })
    .optional(),
  asks: z.strictObject({ text: written, figure: writtenFigure }).optional(),
  limits: z.array(z.string().max(400)).max(mostLimits).optional(),
  proofs: z
    .array(z.strictObject({ customer: written, text: written, figure: writtenFigure }))
    .max(mostProofs)
    .optional(),
  trouble: z.strictObject({ wentWrong: written, notFor: written }).optional(),
})
export type PackAnswers = z.infer<typeof packAnswers>

export const packCard = z.object({
  id: packId,
  name: z.string(),
  /** A private one of the reader's; otherwise the organisation's. */
  own: z.boolean(),
  mayEdit: z.boolean(),
  live: z.object({ hash: contentHash, publishedAt: z.iso.datetime() }).nullable(),
  /** Whether the answers say something else than what is live. Told to whoever may edit it. */
  draft: z.boolean(),
  archived: z.boolean(),
  versions: z.int(),
  /** How many things the reader has added to it from their own experience. */
  seen: z.int(),
})
export type PackCard = z.infer<typeof packCard>

/** What a buyer asks about one answer, and what the sheet lets the rep say. */
export const heardLine = z.object({
  field: z.string(),
  buyer: z.string(),
  line: z.string(),
  /** Null until the answer can be used. */
  fact: z.string().nullable(),
})
export type HeardLine = z.infer<typeof heardLine>

export const packCheck = z.object({
  /** Empty where the answers make a pack. */
  mistakes: z.array(z.object({ field: z.string(), message: z.string() })),
  hash: contentHash.nullable(),
  heard: z.array(heardLine),
})
export type PackCheck = z.infer<typeof packCheck>

export const packVersionView = z.object({
  hash: contentHash,
  state: z.enum(['live', 'archived']),
  by: z.string().nullable(),
  publishedAt: z.iso.datetime(),
})

export const packView = packCard.extend({
  answers: packAnswers,
  revision: z.int(),
  updatedAt: z.iso.datetime(),
  by: z.string().nullable(),
  check: packCheck,
  /** Newest first. */
  history: z.array(packVersionView),
  /** What is live, as it stands in a conversation; empty before it was published. */
  sheet: z.array(factView),
})
export type PackView = z.infer<typeof packView>

export const createPack = z.strictObject({
  packId,
  /** Private to the person who makes it. */
  own: z.boolean(),
})
export const savePackAnswers = z.strictObject({ answers: packAnswers, revision: z.int().min(0) })
export const savedPack = packView.pick({ revision: true, name: true, check: true, draft: true })
export const publishPack = z.strictObject({ hash: contentHash, revision: z.int().min(0) })
export const setPack = z.strictObject({ archived: z.boolean() })

export const seenThing = z.object({
  text: z.string(),
  /** The fact of the sheet that it contradicts; it does not count until that is mended. Null where it counts. */
  contradicts: factView.nullable(),
})
export type SeenThing = z.infer<typeof seenThing>
export const seenView = z.object({
  pack: packCard,
  sheet: z.array(factView),
  things: z.array(seenThing),
})
export type SeenView = z.infer<typeof seenView>
export const saveSeen = z.strictObject({
  things: z.array(z.string().trim().min(1).max(longestSeenThing)).max(mostSeenThings),
})

/** What a rep can choose from in the briefing. */
export const packChoice = z.object({
  packs: z.array(packCard),
  /** The one that was played last, as long as it can be played; null for the scenario's own offer. */
  chosen: packId.nullable(),
})
export type PackChoice = z.infer<typeof packChoice>
