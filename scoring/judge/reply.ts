import * as z from 'zod'
import { judgedCodes, type JudgedCode } from './items.ts'
import type { ShownTurn } from './shown-turn.ts'

const span = z.strictObject({ turn: z.int(), quote: z.string() })

/** The order of the fields is the order in which they are written: what was found first, the verdict after it. */
const reply = z.strictObject({
  items: z.array(z.strictObject({ item: z.enum(judgedCodes), spans: z.array(span), shown: z.boolean() })),
  buyer: z.array(z.strictObject({ turn: z.int(), quote: z.string(), step: z.int().min(0).max(5) })),
})
export type JudgeReply = z.infer<typeof reply>

/**
 * What a reading of these turns has to look like: each item answered once, each buyer turn once. A reply that breaks
 * off, leaves out or answers twice does not fit, however well-formed it is.
 */
export function judgeReply(turns: readonly Pick<ShownTurn, 'n' | 'speaker'>[]): z.ZodType<JudgeReply> {
  const buyer = turns.filter(({ speaker }) => speaker === 'buyer').map(({ n }) => n)
  return reply.superRefine((given, context) => {
    const say = (path: keyof JudgeReply, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const items = given.items.map(({ item }) => item)
    const missing = judgedCodes.filter((code) => !items.includes(code))
    if (missing.length > 0) say('items', `Answer these too: ${missing.join(', ')}.`)
    if (new Set(items).size < items.length) say('items', 'Answer each item once.')
    const heard = given.buyer.map(({ turn }) => turn)
    const unheard = buyer.filter((n) => !heard.includes(n))
    if (unheard.length > 0) say('buyer', `Give these buyer turns a step too: ${unheard.join(', ')}.`)
    if (new Set(heard).size < heard.length) say('buyer', 'Give each buyer turn one step.')
  })
}

const swapReply = z.strictObject({
  pairs: z.array(z.strictObject({ pair: z.int(), own: z.string(), equallyTrue: z.boolean() })),
})
export type SwapReply = z.infer<typeof swapReply>

/** The answer to a swap test of `count` pairs, numbered from 1: each once. */
export function swapReplyOf(count: number): z.ZodType<SwapReply> {
  return swapReply.superRefine(({ pairs }, context) => {
    const given = new Set(pairs.map(({ pair }) => pair))
    const missing = Array.from({ length: count }, (_, index) => index + 1).filter((n) => !given.has(n))
    if (missing.length > 0 || given.size < pairs.length) {
      context.addIssue({ code: 'custom', path: ['pairs'], message: `Answer pairs 1 to ${count}, each once.` })
    }
  })
}

export type Answered = { readonly code: JudgedCode; readonly turn: number; readonly quote: string }

/** What a reply says was shown. An item without a span was shown nowhere, whatever the verdict. */
export const answeredIn = ({ items }: JudgeReply): readonly Answered[] =>
  items.flatMap(({ item, spans, shown }) =>
    shown ? spans.map(({ turn, quote }) => ({ code: item, turn, quote })) : [],
  )
