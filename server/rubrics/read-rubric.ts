import { rubricMistakes } from '#scoring/rubric-mistakes.ts'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import { RequestRefused } from '../errors.ts'
import { parseYaml, type LineMistake } from '../library/parse-yaml.ts'
import { bodyHash } from '../roleplay/body-hash.ts'

export type ReadRubric =
  | { readonly ok: true; readonly rubric: Rubric; readonly hash: string }
  | { readonly ok: false; readonly mistakes: readonly LineMistake[]; readonly rubric: Rubric | null }

/** Reads the source of a rubric as an author wrote it; `id` is the one that it has to carry. Never throws. */
export function readRubric(source: string, id: string): ReadRubric {
  const parsed = parseYaml(source, rubricSchema)
  if (!parsed.ok) return { ...parsed, rubric: null }
  const { value: rubric, lineOf } = parsed
  const mistakes = rubricMistakes(rubric).map(({ path, message }) => ({
    field: path.join('.'),
    line: lineOf(path),
    message,
  }))
  if (rubric.id !== id) {
    const message = `It must stay “${id}”: scenarios find the rubric by it. To make another, begin a new rubric.`
    mistakes.push({ field: 'id', line: lineOf(['id']), message })
  }
  return mistakes.length > 0 ? { ok: false, mistakes, rubric } : { ok: true, rubric, hash: bodyHash(rubric) }
}

/** The same, where only a rubric that can score will do. @throws RequestRefused `rubric/invalid` naming fields and lines */
export function usableRubric(source: string, id: string): { readonly rubric: Rubric; readonly hash: string } {
  const read = readRubric(source, id)
  if (read.ok) return read
  const fields = read.mistakes.map(({ field, line, message }) => ({
    field: field === '' ? `line ${line}` : `${field} (line ${line})`,
    message,
  }))
  throw new RequestRefused('rubric/invalid', { fields })
}
