import type { NameWords } from '#server/calls/redaction/name-words.ts'
import type { RecallFigures } from '#server/calls/redaction/recall.ts'
import { measureNames } from './measure.ts'
import { plantedTurns } from './planted-turns.ts'

export const figuresFile = new URL('../../../server/calls/redaction/recall.json', import.meta.url)

/** The figures that the import screen names: on turns that nothing was changed for, and on all of them together. */
export function figuresOf(words: NameWords): RecallFigures {
  const held = measureNames(plantedTurns('held'), words)
  const nameless = measureNames(plantedTurns('nameless'), words)
  return {
    turns: held.turns,
    planted: held.planted,
    found: held.found,
    words: held.words + nameless.words,
    falsely: held.falsely + nameless.falsely,
  }
}
