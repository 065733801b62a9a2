import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { arenas } from '#scoring/behaviours/codes.ts'
import type { Transcript } from '#scoring/transcript.ts'

const line = z.string().min(1)
const turn = z.union([
  z.strictObject({
    buyer: line,
    /** What the buyer says where the rep only recites. */
    unmoved: line.optional(),
  }),
  z.strictObject({
    rep: line,
    /** The same place with positive manner recited and nothing in it. */
    recited: line.optional(),
    /** The same content in the words of somebody who learnt the language late. */
    second_language: line.optional(),
  }),
])

/** An invented conversation, written for these figures and read by no head in training. */
const conversationSchema = z.strictObject({
  id: z.string(),
  arena: z.enum(arenas),
  industry: line,
  rep: z.enum(['good', 'middling', 'poor']),
  manner: z.enum(['plain', 'lower', 'recognised', 'second-language']),
  /** People in it, who can be called otherwise. */
  names: z.array(line),
  facts: z.array(line),
  turns: z.array(turn).min(8),
})
export type Conversation = z.infer<typeof conversationSchema>
export type SaidTurn = z.infer<typeof turn>
export type Told = 'rep' | 'recited' | 'second_language'
/** The rep's turns told one way or another, the buyer's as they are or as they would answer a recital. */
export type Telling = { readonly told?: Told; readonly unmoved?: boolean }

const folder = new URL('transcripts/', import.meta.url)

/** Every conversation of the folder, by name. Throws where one is not as the schema says. */
export const readConversations = (): readonly Conversation[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .toSorted()
        .map((name) => conversationSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))))
    : []

/** Whether every rep turn is also told that way. */
export const isTold = ({ turns }: Conversation, how: Told): boolean =>
  turns.every((one) => 'buyer' in one || one[how] !== undefined)

/** The turns as the scorer takes them. */
export const spoken = (
  { turns }: Conversation,
  { told = 'rep', unmoved = false }: Telling = {},
): Transcript['turns'] =>
  turns.map((one) =>
    'buyer' in one
      ? { speaker: 'buyer', text: unmoved ? (one.unmoved ?? one.buyer) : one.buyer }
      : { speaker: 'rep', text: one[told] ?? one.rep },
  )
