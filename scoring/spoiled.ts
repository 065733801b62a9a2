import { answersFirst } from './answers-first.ts'
import { withCorrections } from './corrections.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import { creditable } from './creditable.ts'
import { isPressing, manipulationsOf } from './manipulation.ts'
import { rising } from './rising.ts'
import { surest } from './surest.ts'
import {
  answeredBy,
  isRep,
  repTurns,
  type BlindTranscript,
  type BuyerTurn,
  type RepTurn,
} from './transcript.ts'

/** Confidence at which pressure begins to spoil what stands beside it, and at which nothing of it is left. */
const spoils = 0.4
const spoilsAll = 0.6

/**
 * The transcript without credit that was spoiled: a false claim is no answer and no proof, and nothing in a turn that
 * presses somebody counts for the one who presses. Pressure in a fixed phrase, an answer that can be seen to come
 * first and a figure that is taken back are read here where the coder did not.
 */
export function withoutSpoiled(transcript: BlindTranscript): BlindTranscript {
  const read = withCorrections(transcript)
  return {
    ...read,
    turns: read.turns.map((turn) =>
      isRep(turn) ? unspoiled(withPhrases(withAnswer(turn, answeredBy(read, turn)))) : turn,
    ),
  }
}

/** Points that each turn of manipulation costs outright, so that nothing beside it can make up for it unseen. */
const manipulationPoints = 3
export const manipulationCost = (transcript: BlindTranscript): number =>
  repTurns(transcript).reduce((cost, turn) => {
    const flatters = manipulationsOf(turn).some(({ kind }) => kind === 'flattery')
    return cost + manipulationPoints * Math.max(flatters ? 1 : 0, rising(pressure(turn), spoils, spoilsAll))
  }, 0)

/** How surely somebody is pressed in a turn, 0–1, after `withoutSpoiled`. */
export const pressure = ({ reading }: RepTurn): number => surest(reading, ['pressure'])

function withAnswer(turn: RepTurn, answers: BuyerTurn | null): RepTurn {
  const seen = answersFirst(turn, answers)
  const { behaviours } = turn.reading
  const coded = behaviours.find(({ code }) => code === 'direct_answer')?.confidence ?? 0
  if (!seen || coded >= seen.confidence) return turn
  // What comes first was no dodge.
  const others = behaviours.filter(({ code }) => code !== 'direct_answer' && code !== 'dodge')
  return { ...turn, reading: { ...turn.reading, behaviours: [...others, seen] } }
}

function withPhrases(turn: RepTurn): RepTurn {
  const found = manipulationsOf(turn).find(({ kind }) => isPressing(kind))
  if (!found || pressure(turn) >= found.confidence) return turn
  const { kind: _, ...where } = found
  const phrase = { code: 'pressure', ...where, source: 'cue' } as const
  const others = turn.reading.behaviours.filter(({ code }) => code !== 'pressure')
  return { ...turn, reading: { ...turn.reading, behaviours: [phrase, ...others] } }
}

function unspoiled(turn: RepTurn): RepTurn {
  const { behaviours, claims } = turn.reading
  const left = 1 - rising(pressure(turn), spoils, spoilsAll)
  const wrong = claims.filter(({ verdict }) => verdict === 'mismatch').map(({ quote }) => quote)
  if (left === 1 && wrong.length === 0) return turn
  const isFalse = ({ quote }: CodedBehaviour) =>
    wrong.some((claim) => claim.includes(quote) || quote.includes(claim))
  const kept = behaviours.flatMap((one) => {
    if (!creditable.has(one.code)) return [one]
    return isFalse(one) || left === 0 ? [] : [{ ...one, confidence: one.confidence * left }]
  })
  return { ...turn, reading: { ...turn.reading, behaviours: kept } }
}
