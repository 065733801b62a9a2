import type { RepRow } from './batches.ts'
import { spoken } from './rep-examples.ts'

/*
 * Words around a turn that say nothing. The evaluation pads with others (variants.ts), so that what is
 * learnt is to disregard filler and not these lines.
 */
const before = [
  'Okay.',
  'Well, so.',
  'Mm, all right then.',
  'Good, yes.',
  'One moment please.',
  'So, where was I.',
  'Thanks.',
  'Alright, here is the thing.',
]
const after = [
  'That was it for this part.',
  'I have made a note of it.',
  'We can come back to it in a moment.',
  'There is a page about that in the folder.',
  'So much for that.',
  'The line is a bit noisy by the way.',
  'I will keep this short.',
  'Let me turn the page.',
]

const pick = (lines: readonly string[], at: number): string => lines[at % lines.length] ?? ''

/**
 * The row as it is, as recognised speech, and among words that say nothing. The labels stay the same, and the
 * three share one vote.
 */
export function retold(row: RepRow, index: number): readonly RepRow[] {
  const padded = [pick(before, index), row.rep, pick(after, index * 3 + Math.floor(index / 8))]
  const shorter = index % 3 === 0 ? padded.slice(1) : index % 3 === 1 ? padded.slice(0, 2) : padded
  return [row, spoken(row), { ...row, rep: shorter.join(' ') }]
}
