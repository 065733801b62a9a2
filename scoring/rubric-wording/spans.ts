import type { Finding, FindingKind } from './finding.ts'

/** The text with everything in quotation marks blanked, offsets kept: quoted words are what somebody says, not a claim. */
export const withoutQuoted = (text: string): string =>
  text.replace(/"[^"]*"|“[^”]*”|‘[^’]*’|(?<!\p{L})'[^']*'(?!\p{L})/gu, (quoted) => ' '.repeat(quoted.length))

/** Every place where a pattern stands, as findings. The pattern is global. */
export const found = (text: string, pattern: RegExp, kind: FindingKind, remedy: string): Finding[] =>
  [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    remedy: remedy.replace('{words}', match[0].trim()),
  }))

/** A pattern that finds any of these words or phrases, whole, whatever their case. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'giu')

export const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length
