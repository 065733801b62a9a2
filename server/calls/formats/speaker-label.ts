/** `Name: words`, with what tools put around a name: `>> NAME:`, `- Name:`, `[Name]:`, `Name (Acme):`. */
const labelled =
  /^(?:>{1,3}|[-–—•]|\*(?=[ \t]))?[ \t]*(?:\*\*)?([^:\n]{1,80}?)(?:\*\*)?[ \t]*[:：](?:\*\*)?(?=[ \t]|$)[ \t]*(.*)$/su

const particles = new Set([
  'de',
  'da',
  'del',
  'der',
  'den',
  'di',
  'du',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'van',
  'von',
])
const startsLikeName = /^[\p{Lu}\p{Lt}\p{Lo}\d("'“]/u

/** The name in a label, without brackets around it and notes behind it. */
export function nameIn(label: string): string {
  const bare = label.trim().replaceAll(/\s+/gu, ' ')
  const inside = /^[[(](.+)[\])]$/u.exec(bare)?.[1] ?? bare
  return inside.replace(/\s*[([][^()[\]]*[)\]]$/u, '').trim() || inside.trim()
}

/** Whether a label reads like a name: a few words, each with a capital, a digit or in a script without capitals. */
export function looksLikeName(label: string): boolean {
  const name = nameIn(label)
  const words = name.split(' ')
  if (name.length > 60 || words.length > 6 || !/\p{L}|\d/u.test(name)) return false
  if (/[.!?;,]\s+\p{L}.*\s\p{Ll}{2,}$|[!?;]|:\/\/|^\d+$/u.test(name)) return false
  return words.every((word) => startsLikeName.test(word) || particles.has(word.toLowerCase()))
}

/** Splits a line into who and what; null where it starts with no label. */
export function splitLabel(line: string): { readonly label: string; readonly text: string } | null {
  const found = labelled.exec(line)
  const label = found?.[1]?.trim()
  if (!found || !label || /^(?:https?|mailto|re|fwd?)$/iu.test(label)) return null
  return { label, text: found[2]?.trim() ?? '' }
}

/**
 * Which labels of a file are speakers: those that read like a name, and short ones that are used again. "One more
 * thing: …" is neither.
 */
export function speakersAmong(labels: readonly string[]): (label: string) => boolean {
  const uses = new Map<string, number>()
  for (const label of labels) {
    const name = nameIn(label)
    uses.set(name, (uses.get(name) ?? 0) + 1)
  }
  return (label) =>
    looksLikeName(label) || ((uses.get(nameIn(label)) ?? 0) > 1 && label.split(/\s+/u).length <= 3)
}
