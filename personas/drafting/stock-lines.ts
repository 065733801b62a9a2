import { worded } from './answers.ts'
import { stockAnswers } from './stock-answers.ts'
import { about, matterNouns, stockLayers } from './stock-objections.ts'
import { stockEchoes, stockFillers, stockSpeech } from './stock-speech.ts'

let lines: ReadonlySet<string> | null = null
let wordings: ReadonlySet<string> | null = null

/** Every stock line as it can stand in a persona. */
export function stockLines(): ReadonlySet<string> {
  lines ??= new Set([
    ...Object.values(stockSpeech).flat(),
    ...stockEchoes,
    ...stockFillers,
    ...stockAnswers.flatMap(({ open, guarded }) => [...open, ...(guarded ?? [])]),
    ...stockLayers.flatMap((layers) =>
      Object.values(layers)
        .flat()
        .flatMap((text) => matterNouns.map((noun) => about(text, noun))),
    ),
  ])
  return lines
}

/** The same whatever their case and punctuation. */
export function stockWordings(): ReadonlySet<string> {
  wordings ??= new Set([...stockLines()].map(worded))
  return wordings
}
