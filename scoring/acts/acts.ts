import { stemsOf } from '../behaviours/content-words.ts'
import { withoutInjected } from '../injected.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import { buyerTurns, type BlindTranscript } from '../transcript.ts'
import type { Act } from './act.ts'
import { deferral, escape, topicSwitch } from './avoidance.ts'
import { contradictionsIn } from './contradictions.ts'
import { fitsAnyBuyer, type Matter } from './fits-any-buyer.ts'
import { echo, feelFeltFound, intensifiers, perfection } from './slogans.ts'
import { softenedPrice } from './softened-price.ts'
import { stockLines } from './stock-lines.ts'

const ofOneTurn = [
  echo,
  perfection,
  intensifiers,
  feelFeltFound,
  deferral,
  topicSwitch,
  softenedPrice,
  escape,
]

/**
 * What can be seen in the words and has no code of the codebook, in order of turns. Sees what every dimension may see;
 * what is addressed to the scorer is not looked at.
 */
export function actsOf(transcript: BlindTranscript): readonly Act[] {
  const openings = openingsOf(transcript).map(heardOnly)
  const matter = matterOf(transcript)
  const found = openings.flatMap((opening) => [
    ...ofOneTurn.map((look) => look(opening)).filter((act) => act !== null),
    ...stockLines(opening, transcript.earlier ?? []).slice(0, 1),
    ...[fitsAnyBuyer(opening, matter)].filter((act) => act !== null),
  ])
  return [...found, ...contradicting(transcript)]
    .filter(({ turn, quote }) => transcript.turns.some(({ n, text }) => n === turn && text.includes(quote)))
    .toSorted((a, b) => a.turn - b.turn)
}

const heardOnly = (opening: Opening): Opening => ({
  ...opening,
  turn: { ...opening.turn, text: withoutInjected(opening.turn.text) },
})

/** Stems of the fact sheet and of every buyer turn, by its number. */
const matterOf = (transcript: BlindTranscript): Matter => ({
  facts: transcript.facts.map(({ text }) => stemsOf(text)),
  said: buyerTurns(transcript).map(({ n, text }) => ({ n, stems: stemsOf(text) })),
})

/** A figure taken back in so many words is candour (`withCorrections`) and no contradiction. */
const contradicting = (transcript: BlindTranscript): readonly Act[] =>
  contradictionsIn(transcript)
    .filter(({ corrected }) => corrected === null)
    .map(({ turn, quote, before }) => ({
      kind: 'contradiction',
      turn,
      quote,
      weight: 1,
      beside: { ...before, where: null },
    }))
