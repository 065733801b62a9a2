import { behavioursOf, codeScores } from '#scoring/behaviours/code-clauses.ts'
import { clausesOf } from '#scoring/behaviours/clauses.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { describe, expect, it } from 'vitest'

const turn = 'I am sorry about that. I really am so sorry. Can we meet on Tuesday?'
const clauses = clausesOf(turn)
const calibration = { slope: 1, offset: 0, band: 0.5, floor: 0.3 }
const quoteOf = (start: number, end: number) => ({ quote: turn.slice(start, end), start, end })
const logOdds = (share: number): number => Math.log(share / (1 - share))

/** One row per clause; codes not named are as good as ruled out. */
const scores = (...rows: readonly Partial<Record<BehaviourCode, number>>[]) => ({
  codes: behaviourCodes,
  rows: rows.map((row) => behaviourCodes.map((code) => logOdds(row[code] ?? 0.001))),
})
const read = (...rows: readonly Partial<Record<BehaviourCode, number>>[]) =>
  behavioursOf(scores(...rows), clauses, calibration, quoteOf)

describe('behavioursOf', () => {
  it('quotes the clause that shows a code, the surest code first', () => {
    const found = read({ apology_cascade: 0.6 }, {}, { clean_ask: 0.9 })
    expect(found.map(({ code, quote }) => [code, quote])).toEqual([
      ['clean_ask', 'Can we meet on Tuesday?'],
      ['apology_cascade', 'I am sorry about that.'],
    ])
  })

  it('joins neighbours that show the same code into one quote', () => {
    const [apology] = read({ apology_cascade: 0.6 }, { apology_cascade: 0.8 }, { clean_ask: 0.4 })
    expect(apology?.quote).toBe('I am sorry about that. I really am so sorry.')
    expect(apology?.confidence).toBeCloseTo(0.8)
  })

  it('does not join over a clause that shows something else', () => {
    const [question] = read({ open_question: 0.7 }, { small_talk: 0.9 }, { open_question: 0.8 }).filter(
      ({ code }) => code === 'open_question',
    )
    expect(question?.quote).toBe('Can we meet on Tuesday?')
  })

  it('leaves out what stays below the floor', () => {
    expect(read({ dodge: 0.29 }, {}, {})).toEqual([])
  })
})

describe('codeScores', () => {
  it('gives finite log-odds of each code, without the output for none', () => {
    const raw = behaviourCodes.map((_, index) => (index === 3 ? 900 : 0))
    const result = codeScores([...raw, 0])
    expect(result).toHaveLength(behaviourCodes.length)
    expect(result.indexOf(Math.max(...result))).toBe(3)
    expect(Number.isFinite(result[3])).toBe(true)
  })
})
