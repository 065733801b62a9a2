import * as z from 'zod'
import { roleplayId, uuid } from './ids.ts'
import { arena } from './scenario.ts'

/** How long a link opens, in days; null for until it is revoked. */
export const momentDays = [7, 30, null] as const

/** The secret of a link: 32 random bytes as base64url. Only its hash is stored. */
export const momentToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** One of the two replies, with what it did to the chance that the buyer leaves next. */
const momentReply = z.object({
  text: z.string(),
  at: z.iso.datetime(),
  /** The chance 0–1 that the buyer leaves at the next turn, as it stood after this reply. */
  hazard: z.number(),
  /** What the scorer read in it, with the words it rests on. */
  read: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      polarity: z.enum(['+', '-', '0']),
      quote: z.string(),
      /** The rep said of it that it is not what they did. */
      rejected: z.boolean(),
    }),
  ),
  /** Which coder read it. */
  coder: z.string(),
})

/** Two replies to one line. Nothing else of the transcript is in it. */
export const momentView = z.object({
  scenario: z.object({ title: z.string(), arena }),
  buyer: z.object({ name: z.string(), title: z.string(), faceSeed: z.string() }),
  /** What both replies answer; null where the rep spoke first. */
  line: z.string().nullable(),
  /** The chance 0–1 that the buyer leaves next, before either reply. */
  hazardBefore: z.number(),
  first: momentReply,
  again: momentReply,
  /** Only where the rep chose to have it there. */
  repName: z.string().nullable(),
})
export type MomentView = z.infer<typeof momentView>

/** The id is made by the client: sent again it is the same moment, and the link of the lost answer ends. */
export const shareMoment = z.strictObject({
  momentId: uuid,
  /** Whether the rep's name is on it. */
  named: z.boolean(),
  days: z.union([z.literal(7), z.literal(30), z.null()]),
})

/** A moment that its owner shared, as its owner sees it. The link itself cannot be told again. */
export const sharedMoment = z.object({
  momentId: uuid,
  /** The retake that it was made from. */
  roleplayId,
  scenario: z.string(),
  /** The first words of the second reply. */
  words: z.string(),
  named: z.boolean(),
  createdAt: z.iso.datetime(),
  /** Null where it opens until it is revoked. */
  expiresAt: z.iso.datetime().nullable(),
  expired: z.boolean(),
})
export type SharedMoment = z.infer<typeof sharedMoment>
