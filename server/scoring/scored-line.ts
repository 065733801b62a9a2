import { scoreTranscript } from '#scoring/score.ts'
import type { Rubric } from '#scoring/rubric.ts'
import type { Dimension } from '#scoring/shape.ts'
import { isRep, type BlindTranscript, type CodedTurn } from '#scoring/transcript.ts'
import { verified } from '#scoring/verify.ts'
import { builtInScorer } from './card-key.ts'
import type { LineId } from './transcript-line.ts'

/** One scored transcript as `npm run score` prints it. No engine played it, so nothing is latent. */
export function scoredLine(
  id: LineId,
  coded: BlindTranscript,
  { rubric, name }: { readonly rubric: Rubric; readonly name: string },
) {
  const transcript = verified(coded)
  const { dimensions, flags } = scoreTranscript(transcript, null, rubric)
  return {
    id,
    scorer: { kind: builtInScorer.scorerKind, version: builtInScorer.scorerVersion, rubric: name },
    dimensions: Object.fromEntries(dimensions.map((one) => [one.id, dimensionLine(one)])),
    turns: transcript.turns.map(turnLine),
    flags: flags.map(({ turn, kind }) => ({ turn, kind })),
  }
}

const dimensionLine = (dimension: Dimension) => ({
  score: dimension.score,
  ...(dimension.reason === null ? {} : { reason: dimension.reason }),
  opportunities: dimension.opportunities,
  interval: dimension.interval,
  evidence: dimension.evidence.map(({ turn, quote, code, polarity }) => ({ turn, quote, code, polarity })),
  ...(dimension.id === 'belief_transfer' ? { evident: dimension.evident, latent: dimension.latent } : {}),
})

function turnLine(turn: CodedTurn) {
  if (isRep(turn)) {
    const { uptake, behaviours } = turn.reading
    return {
      n: turn.n,
      speaker: turn.speaker,
      uptake: uptake === null ? null : places(uptake),
      behaviours: behaviours.map(({ code, confidence, quote }) => ({
        code,
        confidence: places(confidence),
        quote,
      })),
    }
  }
  const { ladder, stance, objection } = turn.reading
  return { n: turn.n, speaker: turn.speaker, ladder, stance, objection }
}

const places = (value: number) => Math.round(value * 10_000) / 10_000
