import { join } from 'node:path'
import { z } from 'zod'
import type { Split } from './persuasion.ts'
import { readJsonLines } from './read-json-lines.ts'
import { unitsOf, type Unit } from './units.ts'

/** What a negotiator does in a turn, which may be several things. */
export const casinoStrategies = [
  'small-talk',
  'self-need',
  'promote-coordination',
  'vouch-fair',
  'elicit-pref',
  'other-need',
  'showing-empathy',
  'no-need',
  'uv-part',
  'non-strategic',
] as const

const row = z.object({
  dialogue_id: z.number(),
  turns: z.array(z.object({ speaker: z.string(), text: z.string(), labels: z.array(z.string()).optional() })),
})

/** The labelled turns of campsite negotiations; what was not labelled stands around them. */
export const readCasino = (data: string, split: Split): readonly Unit[] =>
  readJsonLines(join(data, 'casino', `${split}.jsonl`), row).flatMap(({ dialogue_id: id, turns }) =>
    unitsOf(
      String(id),
      turns.map(({ speaker, text, labels = [] }) => ({ speaker, text, labels })),
    ).filter(({ labels }) => labels.length > 0),
  )
