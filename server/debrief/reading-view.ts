import type { DebriefView } from '#contract/debrief.ts'
import { effects } from '#personas/engine/effects.ts'
import { wordsFor } from './behaviour-words.ts'
import type { ReadTurn } from './moments.ts'

export const polarityOf = (code: string): '+' | '-' | '0' => effects[code]?.polarity ?? '0'

export const readingView = ({ turnN, reading }: ReadTurn): DebriefView['readings'][number] => ({
  turn: turnN,
  uptake: reading.uptake,
  behaviours: reading.behaviours.map(({ code, confidence, quote }) => ({
    code,
    title: wordsFor(code).title,
    confidence,
    quote,
    polarity: polarityOf(code),
  })),
  unsure: reading.unsure.map(({ code, quote }) => ({ code, title: wordsFor(code).title, quote })),
  claims: reading.claims.map(({ quote, verdict, detail }) => ({ quote, verdict, detail: detail ?? null })),
})
