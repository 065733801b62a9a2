import type { CallTurn } from '../call-turns.ts'
import { findSpans, type Found, type ReplacedKind } from './find-spans.ts'
import type { NameWords } from './name-words.ts'

export type Redaction = {
  /** Words to leave as they are although they read like names. */
  readonly keep: readonly string[]
  /** Words to replace although nothing shows that they are names: a company, a product. */
  readonly also: readonly string[]
}

export type Replacement = {
  readonly original: string
  readonly by: string
  readonly kind: ReplacedKind
  readonly times: number
}

export type Redacted = {
  readonly turns: readonly CallTurn[]
  /** What speakers are called now, by what the file calls them. */
  readonly speakers: ReadonlyMap<string, string>
  /** Every word that was replaced, most often first: shown to whoever imports, and stored nowhere. */
  readonly replaced: readonly Replacement[]
}

/**
 * Replaces people's names, addresses, numbers and links: the same name is the same `Person n` everywhere, also where
 * only a part of it is said. Speakers are numbered in the order in which they speak.
 */
export function redact(turns: readonly CallTurn[], words: NameWords, { keep, also }: Redaction): Redacted {
  const people = createPeople([...new Set(turns.map(({ speaker }) => speaker))])
  const kept = new Set(keep.map(plain))
  const asked = [...people.parts, ...also.filter((word) => word.trim().length > 1)]
  const counts = new Map<string, Replacement>()
  const count = (found: Found, by: string) => {
    const key = `${found.kind}\n${plain(found.text)}`
    const before = counts.get(key)
    counts.set(key, {
      original: before?.original ?? found.text,
      by,
      kind: found.kind,
      times: (before?.times ?? 0) + 1,
    })
  }
  const replaced = turns.map((turn): CallTurn => {
    let text = ''
    let from = 0
    for (const found of findSpans(turn.text, words, asked)) {
      if (kept.has(plain(found.text)) && found.by === null) continue
      const by =
        found.by ??
        (found.kind === 'unsure' || found.kind === 'asked'
          ? people.known(found.text)
          : people.of(found.text)) ??
        '[name]'
      count(found, by)
      text += turn.text.slice(from, found.start) + by
      from = found.end
    }
    return { ...turn, speaker: people.of(turn.speaker), text: text + turn.text.slice(from) }
  })
  return {
    turns: replaced,
    speakers: people.speakers(),
    replaced: [...counts.values()].toSorted(
      (a, b) => b.times - a.times || (a.original < b.original ? -1 : 1),
    ),
  }
}

const plain = (name: string): string => name.toLowerCase().normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()
const withoutTitle = (name: string): string => name.replace(/^(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s+/iu, '')

/** Hands out `Person n`: the same to a full name, to its parts and to what a speaker is called. */
function createPeople(speakers: readonly string[]) {
  const numbers = new Map<string, number>()
  let next = 1
  const partsOf = (name: string) =>
    withoutTitle(name)
      .split(/[\s,./()]+/u)
      .filter((part) => part.length > 2)
  const enter = (name: string): number => {
    const number = next++
    numbers.set(plain(name), number)
    for (const part of partsOf(name)) if (!numbers.has(plain(part))) numbers.set(plain(part), number)
    return number
  }
  const find = (name: string): number | undefined => {
    const bare = withoutTitle(name)
    return (
      numbers.get(plain(name)) ??
      numbers.get(plain(bare)) ??
      partsOf(bare)
        .map((part) => numbers.get(plain(part)))
        .find((one) => one !== undefined)
    )
  }
  for (const speaker of speakers) if (!numbers.has(plain(speaker))) enter(speaker)
  const named = (number: number) => `Person ${number}`
  return {
    /** Parts of the speakers' names that are said in the talk; numbers of unnamed speakers are no names. */
    parts: speakers
      .flatMap((name) => [name, ...partsOf(name)])
      .filter(
        (part) =>
          !/^(?:speaker|not|named|caller|agent|rep|buyer|customer|guest|\d+|speaker \d+)$/iu.test(part),
      ),
    of: (name: string): string => named(find(name) ?? enter(name)),
    known: (name: string): string | null => {
      const number = find(name)
      return number === undefined ? null : named(number)
    },
    speakers: () => new Map(speakers.map((name) => [name, named(find(name) ?? enter(name))])),
  }
}
