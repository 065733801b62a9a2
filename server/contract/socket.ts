import * as z from 'zod'
import { orgId, roleplayId, slug, turnId } from './ids.ts'
import { problemSchema } from './problem.ts'
import { outcomeView, phases, scorecardStatuses } from './roleplay.ts'
import { turnView, voices } from './turn.ts'

const one = { orgId, roleplayId }

/** What a client has of the live reply when it comes back; `offset` counts UTF-16 units of the text it holds. */
const partial = z.strictObject({ turnId, generation: z.int().min(1), offset: z.int().min(0) })

/** Events a client sends; each is acknowledged with `Ack<…>`, never silence. */
export const commands = {
  'roleplay:join': z.strictObject({ ...one, afterSeq: z.int().min(0), partial: partial.optional() }),
  'roleplay:leave': z.strictObject(one),
  /** `n` is the number this turn would get: a stale window is told so instead of answering the wrong line. */
  'turn:say': z.strictObject({
    ...one,
    turnId,
    n: z.int().min(1),
    text: z.string().max(20_000),
    /** Ids of the buyers it is said to; left out, an `@name` in the text says it, else whoever spoke last is meant. */
    to: z.array(slug).min(1).max(5).optional(),
  }),
  'turn:stop': z.strictObject(one),
  'turn:regenerate': z.strictObject({ ...one, turnId }),
  'roleplay:end': z.strictObject(one),
  /** For whom the rep lets watch: the same words as they come, and no command that changes anything. */
  'watch:join': z.strictObject({ ...one, afterSeq: z.int().min(0), partial: partial.optional() }),
  'watch:leave': z.strictObject(one),
} as const

export const floorView = z.object({
  phase: z.enum(phases),
  floor: z.enum(['rep', 'buyer']).nullable(),
  exchangesDone: z.int(),
  outcome: outcomeView.nullable(),
})

/** What a join or a resume returns: everything after `afterSeq`, and the rest of a live reply from `offset`. */
export const resumeView = z.object({
  ...floorView.shape,
  seq: z.int(),
  turns: z.array(turnView),
  /** `text` starts at `offset`; a raised generation means: drop what you have of this turn and start over at 0. */
  speaking: z
    .object({
      turnId,
      n: z.int(),
      generation: z.int(),
      offset: z.int(),
      text: z.string(),
      voice: z.enum(voices).nullable(),
    })
    .nullable(),
  scorecard: z.enum(scorecardStatuses),
})
export type ResumeView = z.infer<typeof resumeView>

/** Results in an acknowledgement, per command. */
export const replies = {
  'roleplay:join': resumeView,
  'roleplay:leave': z.object({}),
  'turn:say': z.object({ turn: turnView }),
  'turn:stop': z.object({ stopped: z.boolean() }),
  'turn:regenerate': z.object({ generation: z.int() }),
  'roleplay:end': floorView,
  'watch:join': resumeView,
  'watch:leave': z.object({}),
} as const

/** Events a client receives, past tense or streaming; all go to the room of the roleplay, where nothing else is said. */
export const notices = {
  /** A rep turn was committed (own or from another window). */
  'turn:committed': z.object({ roleplayId, turn: turnView }),
  'turn:started': z.object({ roleplayId, turn: turnView }),
  'turn:delta': z.object({ roleplayId, turnId, generation: z.int(), offset: z.int(), text: z.string() }),
  'turn:done': z.object({ roleplayId, turn: turnView, ...floorView.shape }),
  'roleplay:changed': z.object({ roleplayId, ...floorView.shape }),
  'scorecard:changed': z.object({ roleplayId, status: z.enum(scorecardStatuses) }),
  /** To the rep's windows: whether whom they let watch has the page open. */
  'watch:changed': z.object({ roleplayId, here: z.boolean() }),
  /** To every window of somebody: whom they may watch now has changed. */
  'watch:invited': z.object({ orgId }),
  /** To who watched: it is over. */
  'watch:ended': z.object({ roleplayId }),
  /** The server lets go of this connection: signed out, role changed, or stopping. */
  'connection:closed': z.object({ reason: z.enum(['signed-out', 'role-changed', 'stopping']) }),
} as const

export type CommandName = keyof typeof commands
export type NoticeName = keyof typeof notices
export type Command<K extends CommandName> = z.input<(typeof commands)[K]>
export type Reply<K extends CommandName> = z.output<(typeof replies)[K]>
export type Notice<K extends NoticeName> = z.output<(typeof notices)[K]>

export const refusal = z.object({ ok: z.literal(false), error: problemSchema })
export type Ack<T> = { readonly ok: true; readonly value: T } | z.infer<typeof refusal>

/** Typed event maps for both ends of socket.io. */
export type ClientToServer = {
  [K in CommandName]: (command: Command<K>, ack: (answer: Ack<Reply<K>>) => void) => void
}
export type ServerToClient = { [K in NoticeName]: (notice: Notice<K>) => void }
