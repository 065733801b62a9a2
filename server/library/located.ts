import type { Mistake } from '#personas/check.ts'
import type { LineMistake } from './parse-yaml.ts'

/**
 * Mistakes of checks that name their entries by id (`objections.price.reveal.2`), with the line of the field, or of the
 * nearest thing around it that is there.
 */
export const located = (
  mistakes: readonly Mistake[],
  value: unknown,
  lineOf: (path: readonly PropertyKey[]) => number,
): readonly LineMistake[] =>
  mistakes.map(({ field, message }) => ({ field, line: lineOf(pathOf(value, field)), message }))

/** A field as a path into the value: an entry of a list is found by its number or its id. */
export function pathOf(value: unknown, field: string): readonly (string | number)[] {
  const path: (string | number)[] = []
  let at = value
  for (const part of field.split('.')) {
    if (Array.isArray(at)) {
      const entries: readonly unknown[] = at
      const index = /^\d+$/u.test(part) ? Number(part) : entries.findLastIndex((one) => idOf(one) === part)
      if (index < 0) break
      path.push(index)
      at = entries[index]
    } else {
      path.push(part)
      at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined
    }
  }
  return path
}

const idOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined
