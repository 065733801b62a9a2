import { valueAt } from '../field-path.ts'
import type { Choice } from './choice-field.tsx'
import { textOf } from './use-opened.ts'

/** The entries of a list of the value, to be referred to by id. */
export function choicesIn(value: unknown, field: string, label: string): readonly Choice[] {
  const found = valueAt(value, [field])
  const entries: readonly unknown[] = Array.isArray(found) ? found : []
  return entries.map((entry) => {
    const id = textOf(entry, ['id'])
    return { value: id, label: textOf(entry, [label]) || id }
  })
}
