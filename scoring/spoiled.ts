import type { BehaviourCode } from './behaviours/codes.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import { isRep, repTurns, type BlindTranscript, type RepTurn } from './transcript.ts'

/** What may count for somebody. */
const creditable: ReadonlySet<BehaviourCode> = new Set([
  'open_question',
  'specific_reflection',
  'direct_answer',
  'candour',
  'owned_conviction',
  'proof_tied_to_need',
  'two_sided',
  'clean_ask',
  'invite_no',
  'name_tension',
  'hold_with_reason',
  'costly_truth',
])
const surePressure = 0.5

/**
 * The transcript without credit that was spoiled: a false claim is no answer and no proof, and nothing in a turn that
 * presses somebody counts for the one who presses.
 */
export function withoutSpoiled(transcript: BlindTranscript): BlindTranscript {
  return { ...transcript, turns: transcript.turns.map((turn) => (isRep(turn) ? unspoiled(turn) : turn)) }
}

/** Points that each turn of pressure costs outright, so that nothing beside it can make up for it unseen. */
const pressurePoints = 3
export const pressureCost = (transcript: BlindTranscript): number =>
  pressurePoints * repTurns(transcript).filter(({ reading }) => presses(reading.behaviours)).length

const presses = (behaviours: readonly CodedBehaviour[]) =>
  behaviours.some(({ code, confidence }) => code === 'pressure' && confidence >= surePressure)

function unspoiled(turn: RepTurn): RepTurn {
  const { behaviours, claims } = turn.reading
  const pressing = presses(behaviours)
  const wrong = claims.filter(({ verdict }) => verdict === 'mismatch').map(({ quote }) => quote)
  if (!pressing && wrong.length === 0) return turn
  const isFalse = ({ quote }: CodedBehaviour) =>
    wrong.some((claim) => claim.includes(quote) || quote.includes(claim))
  const kept = behaviours.filter((one) => !creditable.has(one.code) || !(pressing || isFalse(one)))
  return { ...turn, reading: { ...turn.reading, behaviours: kept } }
}
