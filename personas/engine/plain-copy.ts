/**
 * A copy of plain JSON data (objects, arrays, strings, numbers, booleans, null) that shares nothing with the original.
 * What stringifying and parsing gives, at a fraction of the time; every turn copies the state once.
 */
export function plainCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plainCopy) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) copy[key] = plainCopy(part)
  return copy as T
}
