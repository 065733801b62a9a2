import type { BuyerReading } from '../behaviours/reading.ts'
import type { JudgedCode } from './items.ts'
import { answeredIn, type JudgeReply } from './reply.ts'
import type { Quoted, ShownTurn } from './shown-turn.ts'

/** Something shown in a rep turn, with a quote that stands there word for word. */
export type Finding = Quoted & { readonly turn: number; readonly code: JudgedCode }

/** One reading of the judge's, as far as it can be shown. */
export type JudgeSample = {
  readonly findings: readonly Finding[]
  /** Step of the ladder by buyer turn; turns whose quote does not stand there are missing: not known, not zero. */
  readonly ladder: ReadonlyMap<number, BuyerReading['ladder']>
  /** Spans offered for something shown, and those of them that stand in no rep turn. */
  readonly offered: number
  readonly invented: number
}

/** From so many spans on, a reading that invents more than half of them is none. */
const leastToJudge = 4

/**
 * A reply held against the transcript. Spans that stand in no rep turn are void; so is everything in a turn that
 * addresses the scorer. @returns null for a reading most of whose quotes are made up: it says nothing, not zero.
 */
export function readSample(reply: JudgeReply, turns: readonly ShownTurn[]): JudgeSample | null {
  const byNumber = new Map(turns.map((turn) => [turn.n, turn]))
  const findings: Finding[] = []
  const seen = new Set<string>()
  let invented = 0
  const answered = answeredIn(reply)
  for (const { code, turn: n, quote } of answered) {
    const turn = byNumber.get(n)
    const found = turn?.speaker === 'rep' ? turn.find(quote) : null
    if (!turn || !found) invented += 1
    else if (!turn.addressed && !seen.has(`${n}/${code}`)) {
      seen.add(`${n}/${code}`)
      findings.push({ turn: n, code, ...found })
    }
  }
  const ladder = new Map<number, BuyerReading['ladder']>()
  for (const { turn: n, quote, step } of reply.buyer) {
    const turn = byNumber.get(n)
    if (turn?.speaker !== 'buyer' || turn.addressed) continue
    const found = step === 0 ? null : turn.find(quote)
    if (step !== 0 && !found) invented += 1
    else ladder.set(n, step as BuyerReading['ladder'])
  }
  const offered = answered.length + reply.buyer.filter(({ step }) => step > 0).length
  const madeUp = offered >= leastToJudge && invented > offered / 2
  return madeUp ? null : { findings, ladder, offered, invented }
}
