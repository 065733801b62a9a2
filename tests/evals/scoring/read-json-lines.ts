import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** The records of a JSON Lines file, each parsed; a line that does not parse is an error that names file and line. */
export function readJsonLines<Row>(file: string, row: z.ZodType<Row>): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const parsed = row.safeParse(JSON.parse(line))
      if (parsed.success) return [parsed.data]
      throw new Error(`${file}, line ${index + 1}: ${parsed.error.issues[0]?.message ?? 'not as expected'}`)
    })
}
