import { join } from 'node:path'
import { z } from 'zod'
import type { Split } from './persuasion.ts'
import { readJsonLines } from './read-json-lines.ts'

const row = z.object({
  group: z.string(),
  client: z.string(),
  rep: z.string(),
  /** Mean of three experts, each standardised. */
  uptake_z: z.number(),
  uptake_majority: z.number().nullable(),
})
export type UptakePair = z.infer<typeof row>

/** What a pupil said and what the teacher answered, with how far the teacher built on it. */
export const readUptakePairs = (data: string, split: Split): readonly UptakePair[] =>
  readJsonLines(join(data, 'uptake', `${split}.jsonl`), row)
