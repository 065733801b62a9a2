import type { AuthoredChange } from '#contract/authoring.ts'

type Json = AuthoredChange['value']

/** The values as they will be once the changes are in the text; what a path leads nowhere is left as it is. */
export const withChanges = (value: unknown, changes: readonly AuthoredChange[]): unknown =>
  changes.reduce<unknown>((before, { path, value: next }) => changed(before, path, next), value)

function changed(value: unknown, [key, ...rest]: AuthoredChange['path'], next: Json): unknown {
  if (key === undefined) return next
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value
    const at = Number(key)
    if (rest.length === 0 && next === undefined) return entries.toSpliced(at, 1)
    return at < entries.length
      ? entries.with(at, changed(entries[at], rest, next))
      : [...entries, changed(undefined, rest, next)]
  }
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  if (rest.length > 0 || next !== undefined) return { ...fields, [key]: changed(fields[key], rest, next) }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
}

/** The changes that turn one list of lines into another, touching as few lines as it can so that comments stay. */
export function lineChanges(
  path: AuthoredChange['path'],
  before: readonly string[],
  after: readonly string[],
): AuthoredChange[] {
  if (before.length === 0 || after.length < before.length - 1) return [{ path, value: [...after] }]
  if (after.length === before.length - 1) {
    const gone = before.findIndex((line, index) => line !== after[index])
    const rest = before.toSpliced(gone, 1)
    return rest.every((line, index) => line === after[index])
      ? [{ path: [...path, gone] }]
      : [{ path, value: [...after] }]
  }
  return after.flatMap((line, index) =>
    line === before[index] ? [] : [{ path: [...path, index], value: line }],
  )
}
