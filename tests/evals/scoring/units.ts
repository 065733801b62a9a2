import type { Clause } from '#scoring/behaviours/clauses.ts'

/** A labelled stretch of talk as its set gives it: a sentence, an utterance or a whole turn. */
export type Line = { readonly speaker: string; readonly text: string; readonly labels: readonly string[] }

/** A line with what stands around it: its turn, cut where the set cuts it, and the other side's turn before. */
export type Unit = Line & {
  readonly conversation: string
  readonly turn: string
  readonly parts: readonly Clause[]
  readonly index: number
  readonly other: string | null
}

/** Joins neighbouring lines of one speaker into turns. Blank lines say nothing and are left out. */
export function unitsOf(conversation: string, lines: readonly Line[]): readonly Unit[] {
  const turns: Line[][] = []
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const last = turns.at(-1)
    if (last?.[0]?.speaker === line.speaker) last.push(line)
    else turns.push([line])
  }
  return turns.flatMap((own, at) => {
    const before = turns[at - 1]
    const parts = partsOf(own)
    const whole = {
      conversation,
      turn: joined(own),
      parts,
      other: before === undefined ? null : joined(before),
    }
    return own.map((line, index) => ({ ...line, ...whole, index }))
  })
}

const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ')

function partsOf(lines: readonly Line[]): readonly Clause[] {
  let start = 0
  return lines.map(({ text }) => {
    const part = { start, end: start + text.length, text }
    start = part.end + 1
    return part
  })
}
