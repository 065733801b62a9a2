import { parse } from 'yaml'

/**
 * What one line at the outer edge of a source says, e.g. its title, without reading the rest: drafts are long, may be
 * unreadable and stand in lists. Null where there is no such line or it is no plain text.
 */
export function topLine(source: string, field: string): string | null {
  const line = new RegExp(`^${field}:[ \\t]+(.+)$`, 'mu').exec(source)?.[1]
  if (line === undefined || line.length > 1000) return null
  try {
    const value: unknown = parse(line)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
