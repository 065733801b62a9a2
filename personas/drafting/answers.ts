import type { Persona } from '../schema.ts'

/** What is known of somebody before a draft is made: from an interview, a model's reading or a card. Anything may be missing. */
export type DraftAnswers = {
  readonly arena: Persona['arena']
  readonly name?: string
  readonly title?: string
  readonly organisation?: string
  readonly industry?: string
  readonly about?: string
  readonly character?: string
  readonly manner?: string
  /** In the order in which they come up: what is said, and what is behind it in the person's own words. */
  readonly objections?: readonly { readonly said: string; readonly beneath?: string }[]
  /** True and told late, in the person's own words. */
  readonly hidden?: readonly string[]
  readonly offerName?: string
  readonly offerSummary?: string
  readonly situation?: string
  readonly goal?: string
  /** What the rep may truthfully say, a sentence each. */
  readonly facts?: readonly string[]
  readonly firstLine?: string
  /** What the person says when they agree, with the terms. */
  readonly agrees?: string
}

/** Before anything that nobody has said yet: what begins with it can be played and is never published. */
export const toBeWritten = 'To be written:'

/** A text as it can stand in a library file: one line, no slots, at most `most` characters; empty texts are none. */
export function asLine(text: string | undefined, most = 600): string | null {
  const line = (text ?? '')
    .replaceAll(/[{}]/gu, '')
    .replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
  if (line.length <= most) return line === '' ? null : line
  const cut = line.slice(0, most - 1).replaceAll(/\p{Cs}/gu, '')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 80)).trim()}…`
}

/** What a line says whatever its case and punctuation. */
export const worded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same for several, without those that say nothing or what an earlier one says. */
export function asLines(texts: readonly string[] | undefined, most = 600): readonly string[] {
  const lines = (texts ?? [])
    .flatMap((text) => asLine(text, most) ?? [])
    .filter((line) => worded(line) !== '')
  return lines.filter((line, index) => lines.findIndex((one) => worded(one) === worded(line)) === index)
}
