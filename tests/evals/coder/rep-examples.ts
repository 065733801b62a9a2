import { clausesOf } from '#scoring/behaviours/clauses.ts'
import type { Clause } from '#scoring/behaviours/clauses.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { withoutHidden } from '#scoring/behaviours/clean-text.ts'
import type { RepRow } from './batches.ts'

/** One labelled turn, cut into clauses as the coder cuts it, with the codes that each clause carries. */
export type RepExample = {
  readonly id: string
  readonly batch: string
  readonly buyer: string | null
  readonly rep: string
  readonly clauses: readonly Clause[]
  /** All codes of the turn, the main one first. */
  readonly codes: readonly BehaviourCode[]
  readonly clauseCodes: readonly ReadonlySet<BehaviourCode>[]
}

export function repExample(row: RepRow): RepExample {
  const clauses = clausesOf(row.rep)
  const clauseCodes = clauses.map(() => new Set<BehaviourCode>())
  for (const { code, quote } of row.codes) {
    const start = row.rep.indexOf(quote)
    const shares = clauses.map((clause) => {
      const common = Math.min(clause.end, start + quote.length) - Math.max(clause.start, start)
      return Math.max(0, common) / Math.max(1, Math.min(clause.end - clause.start, quote.length))
    })
    const most = Math.max(...shares)
    shares.forEach((share, index) => {
      if (share >= 0.5 || (share === most && share > 0)) clauseCodes[index]?.add(code)
    })
  }
  const buyer = (row.buyer ?? '').trim()
  return {
    id: row.id,
    batch: row.batch,
    buyer: buyer === '' ? null : buyer,
    rep: row.rep,
    clauses,
    codes: [...new Set(row.codes.map(({ code }) => code))],
    clauseCodes,
  }
}

const plain = (text: string): string =>
  withoutHidden(text)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}'%$€£]+/gu, ' ')
    .trim()

/** The row as a speech recogniser would have written it: no capitals, no punctuation, quotes likewise. */
export function spoken(row: RepRow): RepRow {
  return {
    ...row,
    buyer: row.buyer === null ? null : plain(row.buyer),
    rep: plain(row.rep),
    codes: row.codes.map(({ code, quote }) => ({ code, quote: plain(quote) })),
  }
}
