import type { DebriefView } from '#contract/debrief.ts'
import { effects } from '#personas/engine/effects.ts'
import type { CodedBehaviour, TurnReading } from '#scoring/behaviours/reading.ts'
import { wordsFor } from './behaviour-words.ts'
import type { ReadTurn } from './moments.ts'

/** Words that give back, ask or name something claim nothing: that the sheet does not know them means nothing. */
const claimless: ReadonlySet<string> = new Set([
  'specific_reflection',
  'open_question',
  'closed_question',
  'name_tension',
  'small_talk',
])

export const polarityOf = (code: string): '+' | '-' | '0' => effects[code]?.polarity ?? '0'

/** What speaks against somebody is told from here on, as on the scorecard; below it is shown as unsure. */
const sureAgainst = 0.5
const isSure = ({ code, confidence }: CodedBehaviour): boolean =>
  polarityOf(code) !== '-' || confidence >= sureAgainst

export const readingView = ({ turnN, reading }: ReadTurn): DebriefView['readings'][number] => ({
  turn: turnN,
  uptake: reading.uptake,
  behaviours: reading.behaviours.filter(isSure).map(({ code, confidence, quote }) => ({
    code,
    title: wordsFor(code).title,
    confidence,
    quote,
    polarity: polarityOf(code),
  })),
  unsure: [...reading.behaviours.filter((one) => !isSure(one)), ...reading.unsure].map(({ code, quote }) => ({
    code,
    title: wordsFor(code).title,
    quote,
  })),
  claims: reading.claims
    .filter((claim) => isWorthShowing(claim, reading))
    .map(({ quote, verdict, detail }) => ({ quote, verdict, detail: detail ?? null })),
})

const isWorthShowing = (
  { verdict, quote }: TurnReading['claims'][number],
  { behaviours }: TurnReading,
): boolean =>
  verdict !== 'unsupported' ||
  !behaviours.some(
    (behaviour) =>
      claimless.has(behaviour.code) && (behaviour.quote.includes(quote) || quote.includes(behaviour.quote)),
  )
