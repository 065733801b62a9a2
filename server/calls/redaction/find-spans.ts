import { findNames, type Span } from './find-names.ts'
import type { NameWords } from './name-words.ts'

export type ReplacedKind = 'person' | 'unsure' | 'asked' | 'email' | 'phone' | 'link'

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
    // As it is said: "raj dot patel at finvolve dot co dot uk".
    found:
      /(?<![\p{L}\d])(?:[\p{L}\d]{1,40} (?:dot|underscore|dash|hyphen|plus) ){0,4}[\p{L}\d._-]{1,40} at [\p{L}\d-]{1,40}(?: dot [\p{L}\d]{2,20}){1,3}(?![\p{L}\d])/giu,
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
  {
    kind: 'phone',
    by: '[phone]',
    // As it is said, digit by digit: amounts are said otherwise.
    found:
      /(?<![\p{L}\d])(?:(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred|plus)[ ,-]{1,2}){6,24}(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|hundred)(?![\p{L}\d])/giu,
  },
]
/** Shorter runs of digits are amounts, years and numbers of things. */
const fewestDigits = 9

/** A stretch that goes; `by` is what takes its place, null where that hangs on who is meant. */
export type Found = Span & { readonly kind: ReplacedKind; readonly by: string | null }

/** Everything in a text that goes, in order and without overlaps; addresses before names before asked words. */
export function findSpans(text: string, words: NameWords, asked: readonly string[]): Found[] {
  const found: Found[] = []
  const add = (span: Found) => {
    if (!found.some((one) => overlap(one, span))) found.push(span)
  }
  for (const { kind, by, found: pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [hit] = match
      if (kind === 'phone' && /\d/u.test(hit) && hit.replaceAll(/\D/gu, '').length < fewestDigits) continue
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
