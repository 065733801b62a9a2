import { z } from 'zod'
import type { FigureSet } from '#scoring/card/figures.ts'
import { scorerVersion } from '#scoring/score.ts'
import { dimensionIds } from '#scoring/shape.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'

const shift = z.object({ n: z.int(), mean: z.number(), most: z.number(), within: z.number() })
const shifts = z.record(z.enum(dimensionIds), shift)
const flagged = z.object({ shifts, flagged: z.object({ turns: z.int(), of: z.int() }) })
const counts = z.record(z.string(), z.int())

/** What `npm run evals:invariance -- --json FILE` writes, as far as the card prints it. */
const measured = z.object({
  conversations: z.int(),
  repTurns: z.int(),
  same: z.record(z.string(), shifts),
  meddling: z.record(z.string(), flagged),
  manipulation: z.record(z.string(), flagged),
  buzzwords: shifts,
  gaming: z.object({ pairs: z.array(z.unknown()), below: counts }),
  falseFlags: z.object({ turns: z.int(), transcripts: z.int(), flags: z.array(z.unknown()) }),
})

/** How far scores move under changes that should not matter, and what manipulation and recital come to. */
export function invarianceSet(written: unknown, date: string): FigureSet {
  const { conversations, repTurns, same, meddling, manipulation, buzzwords, gaming, falseFlags } =
    measured.parse(written)
  const row = (what: string, by: z.infer<typeof shifts>) => [
    what,
    ...dimensionIds.map((id) => {
      const { n, mean, most, within } = by[id]
      return n === 0 ? null : `${mean.toFixed(1)} / ${most.toFixed(0)}, ${Math.round(100 * within)} %`
    }),
  ]
  const withFlags = (all: Readonly<Record<string, z.infer<typeof flagged>>>) =>
    Object.entries(all).map(
      ([
        what,
        {
          shifts: by,
          flagged: { turns, of },
        },
      ]) => row(`${what} (flagged in ${turns} of ${of} turns)`, by),
    )
  const below = Object.entries(gaming.below).map(([id, count]) => `${id.replaceAll('_', ' ')} in ${count}`)
  return {
    id: 'invariances',
    title: 'How steady scores are',
    about: `The same invented conversations scored as they are and changed. In each cell: mean and largest shift in points of 100, and the share of conversations that moved by 4 points at most. The design allows 4. Manipulation is added to every second turn.`,
    date,
    command: 'npm run evals:invariance -- --json FILE',
    n: conversations,
    unit: `conversations with ${repTurns.toLocaleString('en-GB')} rep turns`,
    version: `${scorerVersion}, ${coderVersion}`,
    columns: ['Change', 'Authenticity', 'Courage', 'Belief transfer (evident)', 'Composure', 'Foundation'],
    rows: [
      ...Object.entries(same).map(([what, by]) => row(what, by)),
      ...withFlags(meddling),
      ...withFlags(manipulation),
      row('buzzwords in every turn', buzzwords),
    ],
    notes: [
      `A reciter of good manner without content, beside a competent rep in the same scenario, scores lower on ${below.join(', ')} of ${gaming.pairs.length} pairs.`,
      `Flags on ${falseFlags.transcripts} clean conversations with ${falseFlags.turns.toLocaleString('en-GB')} rep turns: ${falseFlags.flags.length}.`,
    ],
  }
}
