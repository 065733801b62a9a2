import { join } from 'node:path'
import { z } from 'zod'
import { readJsonLines } from './read-json-lines.ts'
import { unitsOf, type Unit } from './units.ts'

const speaker = z.enum(['rep', 'client'])
const annotated = z.object({
  dialogue_id: z.string(),
  sentences: z.array(
    z.object({ speaker, text: z.string(), label: z.string(), label2: z.string().nullable() }),
  ),
})
const dialogue = z.object({
  dialogue_id: z.string(),
  donation: z.number(),
  intended: z.number().nullable(),
  turns: z.array(z.object({ speaker, text: z.string() })),
})
export type Appeal = z.infer<typeof dialogue>
export type Split = 'train' | 'dev'

const folder = 'persuasionforgood'

/** The sentences of the annotated appeals to charity, in their turns. */
export const readAnnotatedAppeals = (data: string, split: Split): readonly Unit[] =>
  readJsonLines(join(data, folder, `annotated_${split}.jsonl`), annotated).flatMap(
    ({ dialogue_id: id, sentences }) =>
      unitsOf(
        id,
        sentences.map(({ speaker: who, text, label, label2 }) => ({
          speaker: who,
          text,
          labels: label2 === null ? [label] : [label, label2],
        })),
      ),
  )

/** Whole appeals with the money that was really paid, in dollars. */
export const readAppeals = (data: string, split: Split): readonly Appeal[] =>
  readJsonLines(join(data, folder, `dialogues_${split}.jsonl`), dialogue)
