import { z } from 'zod'
import type { FigureSet } from '#scoring/card/figures.ts'

const share = z.number().nullable()

/** What `npm run evals:scoring -- --json FILE` writes, as far as the card prints it. */
const measured = z.object({
  coder: z.string(),
  figures: z
    .array(
      z.object({
        set: z.string(),
        what: z.string(),
        metric: z.string(),
        how: z.enum(['as shipped', 'fitted on train']),
        n: z.int(),
        value: share,
        interval: z.tuple([z.number(), z.number()]).nullable(),
        unpunctuated: share,
        floor: z.object({ value: z.number(), of: z.string() }),
        bagOfWords: share,
        wordCount: share,
        turnCount: share,
      }),
    )
    .min(1),
})

/** Figures against labels that people gave, each beside its floor, a bag of words, and length. */
export function peopleSet(written: unknown, date: string): FigureSet {
  const { coder, figures } = measured.parse(written)
  return {
    id: 'people',
    title: 'Against what people labelled',
    about:
      'Public conversations that people held and people labelled: charity appeals, lessons, negotiations, everyday requests. *As shipped* is our reader as it is, with nothing fitted to the set. *Fitted on train* is a small head on our encoding of a turn, fitted to the set’s own training part: it says what the encoding holds, and nothing of the product. All on parts that were kept apart.',
    date,
    command: 'npm run evals:scoring -- --json FILE',
    n: figures.length,
    unit: 'measurements',
    version: coder,
    columns: [
      'What',
      'How',
      'Measure',
      'n',
      'Ours',
      '95 %',
      'Floor',
      'Bag of words',
      'Word count',
      'Without punctuation',
    ],
    rows: figures.map((one) => [
      `${one.what} (${one.set})`,
      one.how,
      one.metric,
      one.n,
      one.value,
      one.interval && one.interval.map((bound) => bound.toFixed(2)).join(' to '),
      one.floor.value,
      one.bagOfWords,
      one.wordCount,
      one.unpunctuated,
    ]),
    notes: [...new Set(figures.map(({ what, floor }) => `${what}: the floor is ${floor.of}.`))],
  }
}
