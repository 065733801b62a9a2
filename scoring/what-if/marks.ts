import { authenticityCriteria, courageCriteria } from '../criteria.ts'
import { gaveGround } from '../dimensions/threats.ts'
import { monologue, telling, untied } from '../dimensions/foundation.ts'
import { withReading, withoutCodes } from '../edit-reading.ts'
import type { Evidence } from '../shape.ts'
import { isBuyer, type BlindTranscript } from '../transcript.ts'

const against: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [...authenticityCriteria, ...courageCriteria].map((one) => [one.code, one.against] as const),
  ),
  K1: gaveGround,
  K2: gaveGround,
  F1: telling,
  F4: untied,
}

/** Codes of evidence that speak of claims set against the fact sheet. */
const ofClaims: readonly string[] = ['A5', 'F3']

/** The transcript as it would be read without this mark against it; its words stay as they are. */
export function withoutMark(transcript: BlindTranscript, { code, turn }: Evidence): BlindTranscript {
  if (code === 'B0') return settled(transcript, turn)
  return withReading(transcript, turn, ({ reading }) => {
    if (ofClaims.includes(code)) {
      const claims = reading.claims.map((claim) =>
        claim.verdict === 'mismatch' ? { ...claim, verdict: 'supported' as const } : claim,
      )
      return { claims }
    }
    if (code === 'F6') return { words: Math.min(reading.words, monologue) }
    return withoutCodes(reading, against[code] ?? [])
  })
}

const settled = (transcript: BlindTranscript, n: number): BlindTranscript => ({
  ...transcript,
  turns: transcript.turns.map((turn) =>
    isBuyer(turn) && turn.n === n ? { ...turn, reading: { ...turn.reading, stance: 'neutral' } } : turn,
  ),
})
