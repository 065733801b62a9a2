import * as z from 'zod'

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
])

/** The card of the scorer. Texts may hold `**strong**`, `*stressed*` and code in backticks, and no other markup. */
export const scorerCardView = z.object({
  title: z.string(),
  /** The version that scores here now; figures name the one they were measured with. */
  running: z.string(),
  sections: z.array(z.object({ id: z.string(), heading: z.string(), blocks: z.array(block) })),
})
export type ScorerCardView = z.infer<typeof scorerCardView>
