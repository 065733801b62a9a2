import * as z from 'zod'
import { turnId } from './ids.ts'

export const voices = ['built-in', 'model'] as const

/** One utterance. `n` counts from 1 in the transcript; `seq` orders everything in the log. */
export const turnView = z.object({
  id: turnId,
  n: z.int().min(1),
  seq: z.int().min(1),
  speaker: z.enum(['rep', 'buyer']),
  speakerId: z.string(),
  name: z.string(),
  addresseeIds: z.array(z.string()),
  /** With this turn the buyer leaves the room; the others stay. */
  leaves: z.boolean(),
  cause: z.enum(['reply', 'opening', 'shock', 'interruption']),
  /** `speaking` is live; `interrupted` keeps what was released; `done` is final. */
  status: z.enum(['speaking', 'done', 'interrupted']),
  generation: z.int().min(1),
  modality: z.enum(['text', 'speech']),
  voice: z.enum(voices).nullable(),
  /** Why the built-in voice took over or the turn broke off, in plain words; null where nothing happened. */
  note: z.string().nullable(),
  text: z.string(),
  at: z.iso.datetime(),
  /** In a retake: the turn this one was copied from. */
  copiedFrom: turnId.nullable(),
})
export type TurnView = z.infer<typeof turnView>
