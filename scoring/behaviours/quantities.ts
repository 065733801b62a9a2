import { wordsOf } from './clean-text.ts'
import { isContentWord, stem } from './content-words.ts'
import { readNumber } from './number-words.ts'
import { remembered } from './remembered.ts'

/** What a number counts. `base` is the factor to the dimension's base unit: minutes, 1 of money, 1 %. */
export type Unit = {
  readonly dimension: 'time' | 'money' | 'percent' | 'times' | 'count'
  readonly base: number
  /** Stems of the nouns counted, for `count`; the currency, for `money` where it is said. */
  readonly of: readonly string[]
  /** Days in "per month", "a year"; null where no rate is said. */
  readonly perDays: number | null
}

/** A number with its unit as said in a text; `low` and `high` differ for a range or a bound. */
export type Quantity = Unit & {
  readonly value: number
  readonly bound: 'exact' | 'about' | 'at-least' | 'at-most'
  readonly high: number
}

const timeMinutes: Readonly<Record<string, number>> = {
  minute: 1,
  min: 1,
  hour: 60,
  hr: 60,
  day: 1_440,
  week: 10_080,
  month: 43_800,
  quarter: 131_400,
  year: 525_600,
}
const currencies: Readonly<Record<string, string>> = {
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  dollar: 'usd',
  usd: 'usd',
  buck: 'usd',
  euro: 'eur',
  eur: 'eur',
  pound: 'gbp',
  gbp: 'gbp',
  quid: 'gbp',
}
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word)

/** The unit that begins at `words[at]`. */
function unitAt(words: readonly string[], at: number, sign: string | null, percent: boolean): Unit {
  const [first = '', second = ''] = [words[at] ?? '', words[at + 1] ?? ''].map(singular)
  const currency = sign === null ? currencies[first] : currencies[sign]
  if (currency !== undefined) {
    return { dimension: 'money', base: 1, of: [currency], perDays: rate(words, sign === null ? at + 1 : at) }
  }
  if (percent || first === '%' || first === 'percent' || (first === 'per' && second === 'cent')) {
    return { dimension: 'percent', base: 1, of: [], perDays: null }
  }
  const named = /^(?:working|business|calendar|school|academic|financial|whole|full|short|more)$/.test(first)
    ? second
    : first
  const minutes = timeMinutes[named]
  if (minutes !== undefined) return { dimension: 'time', base: minutes, of: [], perDays: rate(words, at + 1) }
  if (/^(?:x|times|time)$/.test(first)) return { dimension: 'times', base: 1, of: [], perDays: null }
  const nouns = words
    .slice(at, at + 3)
    .filter(isContentWord)
    .map(stem)
  return { dimension: 'count', base: 1, of: nouns, perDays: rate(words, at + 1) }
}

function rate(words: readonly string[], at: number): number | null {
  for (let index = at; index < Math.min(words.length, at + 5); index += 1) {
    const word = words[index] ?? ''
    if (word === 'monthly') return 365 / 12
    if (word === 'yearly' || word === 'annually') return 365
    const minutes = timeMinutes[singular(words[index + 1] ?? '')]
    if (/^(?:per|a|an|each|every)$/.test(word) && minutes !== undefined) return minutes / 1_440
  }
  return null
}

/** Reads a fact's own unit ("weeks", "EUR per month", "% of salary", "clinics"). */
export const unitOf = remembered((unit): Unit => {
  const words = wordsOf(unit.replace(/[/]/g, ' per '))
  const sign = /[$€£]/.exec(unit)?.[0] ?? null
  return unitAt(words, 0, sign, unit.includes('%'))
})

const boundWords: readonly (readonly [RegExp, Quantity['bound']])[] = [
  [/(?:about|around|roughly|some|nearly|almost|approximately|maybe|circa|or so|close to) $/, 'about'],
  [/(?:at least|more than|over|upwards of|above|minimum of) (?:a |an )?$/, 'at-least'],
  [
    /(?:at most|less than|under|up to|below|within|no more than|maximum of|fewer than) (?:a |an )?$/,
    'at-most',
  ],
]
/** Numbers that name a thing rather than count one. */
const nameBefore =
  /^(?:q|phase|version|level|step|tier|number|chapter|page|room|series|option|article|iso|soc|form|plan)$/

/**
 * The numbers of a text with what they count. Years, clock times, ordinals and "one" as a pronoun are left
 * out; a number that is denied ("not ten weeks") too.
 */
export const quantitiesOf = remembered((text): readonly Quantity[] => {
  const words = wordsOf(text)
  const found: Quantity[] = []
  for (let at = 0; at < words.length; at += 1) {
    const number = readNumber(words, at) ?? singleUnit(words, at)
    if (number === null) continue
    const range = rangeEnd(words, at + number.length)
    const end = range === null ? at + number.length : range.end
    const unit = unitAt(
      words,
      end,
      number.currency ?? range?.currency ?? null,
      number.percent || range?.percent === true,
    )
    const pence = number.currency === null ? penceAfter(words, end) : null
    const before = `${words.slice(Math.max(0, at - 3), at).join(' ')} `
    if (counts(words, at, number.value, unit, before)) {
      const scale = range !== null && range.value >= 1_000 && number.value < 1_000 && range.scaled ? 1_000 : 1
      found.push({
        ...unit,
        value: number.value * scale + (pence?.share ?? 0),
        high: (range?.value ?? number.value) + (pence?.share ?? 0),
        bound: boundWords.find(([pattern]) => pattern.test(before))?.[1] ?? 'exact',
      })
    }
    at = end - 1 + (pence?.length ?? 0)
  }
  return found
})

/** "two pounds five", "one euro fifty": what follows the name of a currency, and counts nothing, is its hundredths. */
function penceAfter(words: readonly string[], at: number) {
  if (currencies[singular(words[at] ?? '')] === undefined) return null
  const number = readNumber(words, at + 1)
  if (number === null || number.value < 1 || number.value > 99 || !Number.isInteger(number.value)) return null
  const after = words[at + 1 + number.length] ?? ''
  if (isContentWord(after) || number.percent) return null
  return { share: number.value / 100, length: 1 + number.length }
}

/** "a week", "an hour": one of it, unless it says a rate. */
function singleUnit(words: readonly string[], at: number): ReturnType<typeof readNumber> {
  const minutes = timeMinutes[words[at + 1] ?? '']
  const taking = /^(?:take|takes|took|taking|within|in|for|under|about|only|just|lasts|needs)$/.test(
    words[at - 1] ?? '',
  )
  if (!/^an?$/.test(words[at] ?? '') || minutes === undefined || !taking) return null
  return { value: 1, length: 1, currency: null, percent: false }
}

function rangeEnd(words: readonly string[], at: number) {
  const joint = words[at] ?? ''
  const number = /^(?:to|or|and|–)$/.test(joint) ? readNumber(words, at + 1) : null
  if (number === null || (joint === 'and' && number.value < 10)) return null
  const scaled = /(?:k|thousand|grand)$/.test(words[at + number.length] ?? '')
  return { ...number, scaled, end: at + 1 + number.length }
}

function counts(words: readonly string[], at: number, value: number, unit: Unit, before: string): boolean {
  const previous = words[at - 1] ?? ''
  const typed = unit.dimension !== 'count'
  if (/(?:\bnot|n't|\bnever)\b/.test(before) && !/(?:more|less|fewer) than (?:a |an )?$/.test(before))
    return false
  if (nameBefore.test(previous)) return false
  if (!typed && value >= 1_900 && value <= 2_100 && Number.isInteger(value)) return false
  if (!typed && value === 1) return false
  if (!typed && unit.of.length === 0) return false
  if (!typed && /^(?:am|pm|o'clock)$/.test(words[at + 1] ?? '')) return false
  return true
}
