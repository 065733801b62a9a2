import * as z from 'zod'
import { handedOverSource, turnNumber } from './interview.ts'
import { slug } from './ids.ts'

const paragraph = z.string().trim().min(1, 'Write something, or take the line out.').max(600)
const paragraphs = z.array(paragraph).max(12)

/** A reply of the performer's own that shows a rule, or one in which it is missing. Its words stay where they are. */
export const momentLink = z.strictObject({
  source: handedOverSource,
  turn: turnNumber,
  shows: z.boolean(),
})
export type MomentLink = z.infer<typeof momentLink>

export const playRule = z.strictObject({
  text: z.string().trim().min(1, 'Say what to do, or take the rule out.').max(300),
  /** The finding that it rests on, with its n; null where it rests on the interview alone. */
  ground: z.string().trim().max(600).nullable(),
  moments: z.array(momentLink).max(4),
})
export type PlayRule = z.infer<typeof playRule>

/** What others practise from, for one kind of moment. */
export const playbookBody = z.strictObject({
  title: z.string().trim().min(1, 'Give it a title.').max(120),
  principles: paragraphs,
  notice: paragraphs,
  dos: z.array(playRule).max(8),
  donts: z.array(playRule).max(8),
  /** What the performer says of themselves, beside what was found. */
  said: paragraphs,
  /** Scenarios to practise it in. */
  practise: z.array(slug).max(6),
  /** Short exercises that train it. Those written before there were any have none. */
  drills: z.array(slug).max(6).default([]),
  /** Codes of behaviour that it is about. */
  emphasis: z.array(z.string().regex(/^[a-z_]{3,40}$/)).max(12),
})
export type PlaybookBody = z.infer<typeof playbookBody>
