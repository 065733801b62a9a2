import * as z from 'zod'

const head = {
  title: z.string(),
  /** What the presenter says, for them alone. */
  notes: z.string(),
}

/** Slides as data: the browser and the file for PowerPoint are drawn from the same. */
export const deckSlide = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), ...head, subtitle: z.string() }),
  z.object({ kind: z.literal('lines'), ...head, lines: z.array(z.string()) }),
  z.object({
    kind: z.literal('chart'),
    ...head,
    series: z.tuple([z.string(), z.string()]),
    unit: z.enum(['share', 'mean', 'words']),
    own: z.number(),
    others: z.number(),
    /** How sure one can be, with its n. */
    footnote: z.string(),
  }),
  z.object({
    kind: z.literal('moment'),
    ...head,
    line: z.string().nullable(),
    reply: z.string(),
    /** A reply in which it is missing, to stand beside it. */
    beside: z.object({ line: z.string().nullable(), reply: z.string() }).nullable(),
    footnote: z.string(),
  }),
])
export type DeckSlide = z.infer<typeof deckSlide>

export const deck = z.object({ title: z.string(), slides: z.array(deckSlide) })
export type Deck = z.infer<typeof deck>
export const deckFile = z.object({ fileName: z.string(), base64: z.string() })
