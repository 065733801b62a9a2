import type { CallSide } from '#contract/call.ts'
import type { CallFile } from './formats/call-file.ts'

export type Sides = ReadonlyMap<string, CallSide>

export type FoundSpeaker = {
  readonly name: string
  readonly words: number
  readonly utterances: number
  /** Where this speaker most likely belongs; to be confirmed by the rep. */
  readonly side: CallSide
}

/** What a file calls somebody whom it does not name. */
export const unnamed = 'Not named'

/**
 * Everybody who speaks in a file, most words first. The rep is whoever bears the name `me`, else whom the file counts
 * to the seller's side and who says most; where neither helps nobody is taken for the rep.
 */
export function speakersIn({ utterances, ours }: CallFile, me: string): FoundSpeaker[] {
  const found = new Map<string, { words: number; utterances: number }>()
  for (const { speaker, text } of utterances) {
    const one = found.get(speaker) ?? { words: 0, utterances: 0 }
    found.set(speaker, { words: one.words + text.split(' ').length, utterances: one.utterances + 1 })
  }
  const ordered = [...found].toSorted(([, a], [, b]) => b.words - a.words)
  const names = ordered.map(([name]) => name)
  const rep = names.find((name) => same(name, me)) ?? names.find((name) => ours.includes(name))
  return ordered.map(([name, counts]) => ({
    name,
    ...counts,
    side: name === rep ? 'rep' : ours.includes(name) ? 'out' : 'buyer',
  }))
}

/** Names as people spell them in one place and another: case and spaces do not tell them apart. */
export const same = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
