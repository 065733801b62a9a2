import { dimensionOf, notAssessed } from '../dimension.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import type { Dimension, Evidence } from '../shape.ts'
import type { BlindTranscript } from '../transcript.ts'

/** Fewer turns after a threat, or fewer others to compare with, say nothing about a person. */
const leastThreats = 3
const leastOthers = 4

const absolutes =
  /\b(always|never|everyone|nobody|everything|nothing|absolutely|definitely|totally|completely)\b/giu
const defensive =
  /\b(actually|like i said|as i said|no, but|with respect|to be fair|you have to understand|listen)\b/giu
const sorry = /\b(sorry|apologi[sz]e|apologies|my fault|forgive me)\b/giu
const gaveGround = ['discount_early', 'apology_cascade', 'hedged_ask', 'dodge', 'arguing'] as const
const sure = 0.5

type Measured = Record<'length' | 'sentence' | 'absolutes' | 'defensive' | 'apology' | 'repeats', number>

/**
 * The rep against themselves: turns after a threat set beside their own other turns. Within one person, so that
 * dialect and disability cancel out; time to answer and hesitation are never looked at.
 */
export function composure(transcript: BlindTranscript): Dimension {
  const openings = openingsOf(transcript)
  const threats = openings.filter(isThreat)
  const others = openings.filter((opening) => !isThreat(opening))
  if (threats.length < leastThreats || others.length < leastOthers) {
    const reason = `Needs ${leastThreats} turns after a challenge and ${leastOthers} others to compare; there were ${threats.length} and ${others.length}.`
    return notAssessed('composure', reason, threats.length)
  }
  const slipped = threats.filter((opening) => ground(opening) !== null)
  const shift = slip(threats.map(measure), others.map(measure))
  const price = threats.filter(({ kinds }) => kinds.has('price'))
  const [what, among] = price.length >= 2 ? ['the price', price] : ['a challenge', threats]
  const gave = among.filter((opening) => ground(opening) !== null).length
  const first = ground(threats[0] as Opening) !== null
  return dimensionOf('composure', {
    // Giving ground is what others see; the shift of manner says how hard the hit was.
    score: 100 * (1 - 0.7 * (slipped.length / threats.length) - 0.3 * shift),
    opportunities: threats.length,
    taken: threats.length - slipped.length,
    subscores: [
      { code: 'K1', taken: threats.length - slipped.length, of: threats.length, against: slipped.length },
      { code: 'K2', taken: first ? 0 : 1, of: 1, against: first ? 1 : 0 },
    ],
    evidence: slipped.flatMap((opening) => ground(opening) ?? []),
    headline: `After ${what}: gave ground in ${gave} of ${among.length} turns.`,
  })
}

const isThreat = ({ kinds, answers }: Opening): boolean =>
  kinds.has('rejection') ||
  (kinds.has('objection') && answers?.reading.stance === 'resist') ||
  (kinds.has('price') && kinds.has('question'))

function ground({ turn }: Opening): Evidence | null {
  const found = turn.reading.behaviours.find(
    ({ code, confidence }) => gaveGround.some((one) => one === code) && confidence >= sure,
  )
  return found ? { turn: turn.n, quote: found.quote, code: 'K1', polarity: '-' } : null
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function measure({ turn }: Opening): Measured {
  const { text, reading } = turn
  const sentences = text.split(/[.?!]+(?:\s|$)/u).filter((one) => one.trim() !== '').length
  const per100 = (number: number) => (100 * number) / Math.max(20, reading.words)
  return {
    length: Math.log(Math.max(1, reading.words)),
    sentence: reading.words / Math.max(1, sentences),
    absolutes: per100(count(text, absolutes)),
    defensive: per100(count(text, defensive)),
    apology: per100(count(text, sorry)),
    repeats: reading.repeatOf ? 1 : 0,
  }
}

/** Mean shift of the turns after a threat, in standard deviations of the others, as 0 (none) to 1 (two and more). */
function slip(after: readonly Measured[], others: readonly Measured[]): number {
  const keys = ['length', 'sentence', 'absolutes', 'defensive', 'apology', 'repeats'] as const
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length
  const shifts = keys.map((key) => {
    const base = others.map((one) => one[key])
    const middle = mean(base)
    const spread = Math.sqrt(mean(base.map((value) => (value - middle) ** 2)))
    // Somebody who never varies would otherwise shift without end.
    const least = key === 'length' ? 0.35 : key === 'sentence' ? 4 : key === 'repeats' ? 0.5 : 1.5
    return Math.max(0, mean(after.map((one) => one[key])) - middle) / Math.max(spread, least)
  })
  return Math.min(1, mean(shifts) / 2)
}
