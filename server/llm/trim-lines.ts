import type { ModelLine } from './model.ts'

/**
 * A shorter conversation for a model whose context overflowed: instructions stay, then the older half of what was said
 * goes, the last line never does. Null where nothing can go.
 */
export function trimLines(lines: readonly ModelLine[]): readonly ModelLine[] | null {
  const said = lines.filter(({ role }) => role !== 'system')
  if (said.length < 2) return null
  const kept = new Set(said.slice(Math.ceil(said.length / 2)))
  return lines.filter((line) => line.role === 'system' || kept.has(line))
}
