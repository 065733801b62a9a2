export type Path = readonly (string | number)[]

const idOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined

/** What stands at a path, or undefined. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined,
    value,
  )

/** A field as the server names it, its list entries by number or by id, as a path: `objections.price.reveal.2`. */
export function pathOf(value: unknown, field: string): Path {
  if (field === '') return []
  const path: (string | number)[] = []
  for (const part of field.split('.')) {
    const at = valueAt(value, path)
    const found = Array.isArray(at) ? at.findIndex((entry) => idOf(entry) === part) : -1
    path.push(found >= 0 ? found : /^\d+$/u.test(part) ? Number(part) : part)
  }
  return path
}

/** Whether a path is the other one or lies within it. */
export const within = (path: Path, whole: Path): boolean =>
  whole.length <= path.length && whole.every((key, index) => path[index] === key)
