import { quantitiesOf, type Quantity } from './behaviours/quantities.ts'
import type { Fact } from './behaviours/reading.ts'
import { negated } from './behaviours/sentence-mood.ts'

/**
 * Facts given as sentences, typed as far as the words allow: each exact number with its unit, and for a sentence that
 * denies something the claim it denies. Ranges, bounds and "about" stay untyped, so that they contradict nobody.
 */
export function factsFromText(texts: readonly string[]): readonly Fact[] {
  return texts.flatMap((text, index): Fact[] => {
    const id = `fact-${index + 1}`
    const plain = { text, subject: text, ...deniedBy(text) }
    const exact = quantitiesOf(text).filter(({ bound, value, high }) => bound === 'exact' && value === high)
    if (exact.length === 0) return [{ id, ...plain }]
    return exact.map((quantity, position) => ({
      id: position === 0 ? id : `${id}-${position + 1}`,
      ...plain,
      number: quantity.value,
      unit: unitWords(quantity),
    }))
  })
}

const times = [
  [1, 'minute'],
  [60, 'hour'],
  [1_440, 'day'],
  [10_080, 'week'],
  [43_800, 'month'],
  [131_400, 'quarter'],
  [525_600, 'year'],
] as const

/** The unit in the words that `unitOf` reads back. */
function unitWords({ dimension, base, of, perDays }: Quantity): string {
  const rate = perDays === null ? null : times.find(([minutes]) => near(minutes / 1_440, perDays))?.[1]
  const per = rate ? ` per ${rate}` : ''
  if (dimension === 'percent') return '%'
  if (dimension === 'times') return 'times'
  if (dimension === 'time') return `${times.find(([minutes]) => minutes === base)?.[1] ?? 'day'}s${per}`
  return `${of.join(' ')}${per}`
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.01 * b

const negations: readonly (readonly [RegExp, string])[] = [
  [/\b(do|does|did)(?:n['’]t| not)\s+/iu, ''],
  [/\b(is|are|was|were|has|have|had|will|would|could|should|must)(?:n['’]t| not)\b/iu, '$1'],
  [/\bcan(?:['’]t|not| not)\b/iu, 'can'],
  [/\b(?:no|never|not)\s+/iu, ''],
]

/** The sentence that denies, without its denial. */
function deniedBy(text: string): { readonly denied?: string } {
  const sentence = text.split(/(?<=[.!?;])\s+/u).find((one) => negated(one))
  const found = sentence && negations.find(([pattern]) => pattern.test(sentence))
  if (!sentence || !found) return {}
  const denied = sentence.replace(found[0], found[1]).trim()
  return negated(denied) || denied === '' ? {} : { denied }
}
