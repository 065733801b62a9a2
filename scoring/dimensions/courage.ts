import { assess, type Assessed } from '../assess.ts'
import { combine } from '../combine.ts'
import { courageCriteria } from '../criteria.ts'
import { dimensionOf } from '../dimension.ts'
import { openingsOf } from '../opportunities.ts'
import type { Dimension } from '../shape.ts'
import { repTurns, type BlindTranscript } from '../transcript.ts'

/** Attacking is not courage: two or more sure signs of it hold the dimension at level 2. */
const attackCap = 39
const attacksToCap = 2
const sureAttack = 0.6

/** Toward the hard thing, plainly, without attacking: how often it was approached when there was something to approach. */
export function courage(transcript: BlindTranscript): Dimension {
  const assessed = assess(openingsOf(transcript), courageCriteria)
  const combined = combine(assessed)
  const attacks = repTurns(transcript).filter(({ reading }) =>
    reading.behaviours.some(
      ({ code, confidence }) => (code === 'arguing' || code === 'pressure') && confidence >= sureAttack,
    ),
  ).length
  const capped = attacks >= attacksToCap
  return dimensionOf('courage', {
    ...combined,
    score: capped ? Math.min(attackCap, combined.score) : combined.score,
    headline: capped
      ? 'Pushed or argued more than once; that is not counted as courage.'
      : headline(assessed),
  })
}

const said: readonly (readonly [string, string, string])[] = [
  ['C1', 'Answered direct questions first', 'direct questions'],
  ['C3', 'Asked plainly for a next step', 'openings for an ask'],
  ['C2', 'Said aloud what was in the room', 'moments of tension'],
  ['C4', 'Stood by the price or term with a reason', 'challenges'],
]

function headline(assessed: readonly Assessed[]): string {
  for (const [code, what, of] of said) {
    const chances = assessed.find(({ criterion }) => criterion.code === code)?.chances ?? []
    if (chances.length === 0) continue
    const taken = chances.filter(({ credit }) => credit >= 0.35).length
    return `${what} in ${taken} of ${chances.length} ${of}.`
  }
  return 'Little in this conversation asked for courage.'
}
