import { findSpans } from '#server/calls/redaction/find-spans.ts'
import type { NameWords } from '#server/calls/redaction/name-words.ts'
import { plantedKinds, type Planted, type PlantedTurn } from './planted-turns.ts'

export type Measured = {
  readonly turns: number
  /** Every planted name, and those of which no letter would be stored. */
  readonly planted: number
  readonly found: number
  readonly byKind: Readonly<Record<string, { readonly planted: number; readonly found: number }>>
  /** Words of the talk that name nobody, and how many of them would be replaced all the same. */
  readonly words: number
  readonly falsely: number
  readonly missed: readonly Planted[]
  readonly wrong: readonly string[]
}

/** What would be replaced in these turns, with nobody's name known beforehand. */
export function measureNames(turns: readonly PlantedTurn[], words: NameWords): Measured {
  const all = turns.map(({ text, planted }) => {
    const spans = findSpans(text, words, [])
    const isCovered = (at: number) => spans.some(({ start, end }) => at >= start && at < end)
    const isLetter = (at: number) => /[\p{L}\d]/u.test(text[at] ?? '')
    const missed = planted.filter(({ start, end }) => {
      for (let at = start; at < end; at += 1) if (isLetter(at) && !isCovered(at)) return true
      return false
    })
    const others = [...text.matchAll(/[\p{L}\p{M}\d'’]+/gu)].filter(
      ({ index, 0: word }) => !planted.some(({ start, end }) => index < end && start < index + word.length),
    )
    const wrong = others.filter(({ index }) => isCovered(index)).map(([word]) => word)
    return { planted, missed, words: others.length, wrong }
  })
  const planted = all.flatMap((one) => one.planted)
  const missed = all.flatMap((one) => one.missed)
  const wrong = all.flatMap((one) => one.wrong)
  const byKind = Object.values(plantedKinds).map((kind) => {
    const of = planted.filter((one) => one.kind === kind).length
    return [kind, { planted: of, found: of - missed.filter((one) => one.kind === kind).length }] as const
  })
  return {
    turns: turns.length,
    planted: planted.length,
    found: planted.length - missed.length,
    byKind: Object.fromEntries(byKind),
    words: all.reduce((sum, one) => sum + one.words, 0),
    falsely: wrong.length,
    missed,
    wrong,
  }
}
