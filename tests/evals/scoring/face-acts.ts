import { join } from 'node:path'
import { z } from 'zod'
import type { Split } from './persuasion.ts'
import { readJsonLines } from './read-json-lines.ts'
import { unitsOf, type Unit } from './units.ts'

/** Raise or attack the hearer's or the speaker's wish to be liked (pos) or to be left free (neg). */
export const faceActs = ['other', 'hpos+', 'spos+', 'hneg-', 'hneg+', 'hpos-', 'sneg+', 'spos-'] as const

const row = z.object({
  dialogue_id: z.string(),
  turns: z.array(z.object({ speaker: z.enum(['rep', 'client']), text: z.string(), face: z.enum(faceActs) })),
})

/** The utterances of appeals to charity, each with its face act. */
export const readFaceActs = (data: string, split: Split): readonly Unit[] =>
  readJsonLines(join(data, 'face_acts', `${split}.jsonl`), row).flatMap(({ dialogue_id: id, turns }) =>
    unitsOf(
      id,
      turns.map(({ speaker, text, face }) => ({ speaker, text, labels: [face] })),
    ),
  )
