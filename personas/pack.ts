import * as z from 'zod'

/** Every currency that this runtime knows by its ISO 4217 code. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
export const timeUnits = ['days', 'weeks', 'months'] as const

const noLineBreak = (text: string) => !/[\n\r{}]/u.test(text)
/** One spoken thought: no braces, which would be read as slots. */
const said = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine(noLineBreak, 'Write it in one paragraph and without curly brackets.')
const figure = z.strictObject({
  number: z.number().min(0).max(1_000_000_000),
  /** What it counts: "weeks", "per cent", "working days". */
  unit: said(1, 40),
})

/**
 * A rep's real offer: the answers to ten plain questions. Bounds keep every answer short enough to be said aloud and
 * the sheet made from it within the size of a scenario's (at most 18 of 24 facts; seen things and history need the rest).
 */
export const packSchema = z.strictObject({
  /** 1. What is it called? */
  name: said(2, 60),
  /** 2. What is it, in one sentence? */
  sentence: said(15, 240),
  /** 3. Whom is it for? */
  forWhom: said(5, 240),
  /** 4. What does it cost, and per what? `per` reads on after "per": "seat a month", "day", "machine". */
  price: z.strictObject({
    amount: z.number().positive().max(1_000_000_000),
    currency: z
      .string()
      .refine((code) => currencies.has(code), 'Give a currency by its three letters, as in EUR or CHF.'),
    per: said(2, 60),
  }),
  /** 5. What is never cheaper? The one rule about the price; `never` says that there is no discount at all. */
  priceRule: z.strictObject({ text: said(10, 240), discount: z.enum(['never', 'by-rule']) }),
  /** 6. How long until it works? From the order until `until`: "the first shift is planned with it". */
  time: z.strictObject({
    number: z.number().positive().max(1_000),
    unit: z.enum(timeUnits),
    until: said(3, 120),
  }),
  /** 7. What does it ask of the customer? */
  asks: z.strictObject({ text: said(10, 240), figure: figure.optional() }),
  /** 8. What does it not do? Each reads on after "It does not": "write into the ledger". */
  limits: z.array(said(3, 160)).min(1).max(4),
  /** 9. Who has it, and what came of it? None is an honest answer too. */
  proofs: z
    .array(z.strictObject({ customer: said(2, 60), text: said(10, 240), figure: figure.optional() }))
    .max(5),
  /** 10. What went wrong once, and who should not buy it? */
  trouble: z.strictObject({ wentWrong: said(10, 240), notFor: said(10, 240) }),
})

export type Pack = z.infer<typeof packSchema>

/** Things that a rep has seen themselves: at most this many, each of this many characters. */
export const mostSeen = 3
export const seenSchema = said(10, 240)
