import type { CallTurn } from '../call-turns.ts'
import { findNames, type Span } from './find-names.ts'
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
  readonly kind: 'person' | 'unsure' | 'asked' | 'email' | 'phone' | 'link'
  readonly times: number
}

export type Redacted = {
  readonly turns: readonly CallTurn[]
  /** What speakers are called now, by what the file calls them. */
  readonly speakers: ReadonlyMap<string, string>
  /** Every word that was replaced, most often first: shown to whoever imports, and stored nowhere. */
  readonly replaced: readonly Replacement[]
}

const patterns: readonly {
  readonly kind: 'link' | 'email' | 'phone'
  readonly by: string
  readonly found: RegExp
}[] = [
  {
    kind: 'email',
    by: '[email]',
    found: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu,
  },
  {
    kind: 'email',
    by: '[email]',
    found: /\b[\p{L}\d._-]{1,40} at [\p{L}\d-]{1,40} dot (?:com|net|org|io|co|eu|de|uk)\b/giu,
  },
  { kind: 'link', by: '[link]', found: /\b(?:https?:\/\/|www\.)[^\s<>"]{1,500}[^\s<>".,;:!?)\]]/giu },
  {
    kind: 'link',
    by: '[link]',
    found:
      /\b[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.(?:com|net|org|io|ai|co\.uk|eu|de|fr|app|dev)\b(?:\/[^\s]{0,300})?/giu,
  },
  {
    kind: 'phone',
    by: '[phone]',
    found: /(?<![\d.,£$€%])\+?\(?\d{1,5}\)?(?:[ \-./]?\(?\d{1,5}\)?){2,7}(?![\d%]|[.,]\d)/gu,
  },
]
/** Shorter runs of digits are amounts, years and numbers of things. */
const fewestDigits = 9

type Found = Span & { readonly kind: Replacement['kind']; readonly by: string | null }

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
    for (const found of spansIn(turn.text, words, asked)) {
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

/** Everything in a text that goes, in order and without overlaps; addresses before names before asked words. */
function spansIn(text: string, words: NameWords, asked: readonly string[]): Found[] {
  const found: Found[] = []
  const add = (span: Found) => {
    if (!found.some((one) => overlap(one, span))) found.push(span)
  }
  for (const { kind, by, found: pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [hit] = match
      if (kind === 'phone' && hit.replaceAll(/\D/gu, '').length < fewestDigits) continue
      add({ kind, by, text: hit, start: match.index, end: match.index + hit.length })
    }
  }
  const fixed = [...found]
  const names = findNames(text, words)
  const sure = [
    ...asked.flatMap((word) => occurrences(text, word).map((span) => ({ ...span, kind: 'asked' as const }))),
    ...names.people.map((span) => ({ ...span, kind: 'person' as const })),
  ]
  // A name and a part of it found twice are one stretch: nothing of the longer one may stay.
  for (const span of joined(text, sure)) {
    if (!fixed.some((one) => overlap(one, span))) found.push({ ...span, by: null })
  }
  for (const span of names.unsure) add({ ...span, kind: 'unsure', by: null })
  return found.toSorted((a, b) => a.start - b.start)
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

type Sure = Span & { readonly kind: 'asked' | 'person' }

function joined(text: string, spans: readonly Sure[]): Sure[] {
  const whole: Sure[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1)
    if (!last || !overlap(last, span)) {
      whole.push(span)
      continue
    }
    const end = Math.max(last.end, span.end)
    const kind = last.kind === 'person' || span.kind === 'person' ? 'person' : 'asked'
    whole[whole.length - 1] = { start: last.start, end, kind, text: text.slice(last.start, end) }
  }
  return whole
}

function occurrences(text: string, word: string): Span[] {
  const escaped = word.trim().replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])${escaped}(?![\p{L}\d])`, 'giu')
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
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
