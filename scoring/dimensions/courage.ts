import { actsOf } from '../acts/acts.ts'
import { withActs } from '../acts/with-acts.ts'
import { assess, type Assessed } from '../assess.ts'
import { combine, takenFrom } from '../combine.ts'
import { dimensionOf } from '../dimension.ts'
import { topOfLevel } from '../interval.ts'
import { openingsOf } from '../opportunities.ts'
import { rising } from '../rising.ts'
import type { Rubric } from '../rubric.ts'
import { criteriaOf, levelsFromOf } from '../rubric-settings.ts'
import type { Dimension } from '../shape.ts'
import { manipulationCost } from '../spoiled.ts'
import { repTurns, type BlindTranscript, type RepTurn } from '../transcript.ts'

/** Attacking is not courage: one sure sign of it is let pass, two hold the dimension at this level. */
const attackLevel = 2
const attacksToCap = 2
const sureAttack = 0.45
const fullAttack = 0.65

/** Toward the hard thing, plainly, without attacking: how often it was approached when there was something to approach. */
export function courage(transcript: BlindTranscript, rubric: Rubric | null = null): Dimension {
  const coded = assess(openingsOf(transcript), criteriaOf(rubric, 'courage'))
  const assessed = withActs(coded, actsOf(transcript))
  const combined = combine(assessed)
  const attacks = repTurns(transcript).reduce((sum, turn) => sum + attack(turn), 0)
  const held = topOfLevel(attackLevel, levelsFromOf(rubric, 'courage'))
  const cap = 100 - (100 - held) * rising(attacks, attacksToCap - 1, attacksToCap)
  return dimensionOf('courage', {
    ...combined,
    score: Math.min(cap, combined.score - manipulationCost(transcript)),
    headline:
      attacks >= attacksToCap - 0.5
        ? 'Pushed or argued more than once; that is not counted as courage.'
        : headline(assessed),
  })
}

/** How surely a turn argues or presses, 0–1. */
const attack = ({ reading }: RepTurn): number =>
  Math.max(
    0,
    ...reading.behaviours
      .filter(({ code }) => code === 'arguing' || code === 'pressure')
      .map(({ confidence }) => rising(confidence, sureAttack, fullAttack)),
  )

/** What is said first of how hard moments were met, `{m}` of `{n}`. */
const said: readonly (readonly [code: string, sentence: string])[] = [
  ['C1', 'Answered {m} of {n} questions before anything else.'],
  ['C2', 'Said aloud what was in the room at {m} of {n} tense moments.'],
  ['C4', 'Stood by the price with a reason {m} of {n} times.'],
  ['C3', 'Asked plainly for a next step at {m} of {n} openings for it; one is enough.'],
]

/** The hard moment that was met least; the first of equals. */
function headline(assessed: readonly Assessed[]): string {
  const met = said.flatMap(([code, sentence]) => {
    const { criterion, chances = [] } = assessed.find((one) => one.criterion.code === code) ?? {}
    const taken = chances.filter(({ credit }) => credit >= takenFrom).length
    const share = criterion ? Math.min(1, taken / Math.max(1, chances.length * criterion.target)) : 1
    const words = sentence.replace('{m}', String(taken)).replace('{n}', String(chances.length))
    return chances.length === 0 ? [] : [{ share, words }]
  })
  return (
    met.toSorted((a, b) => a.share - b.share)[0]?.words ?? 'Little in this conversation asked for courage.'
  )
}
