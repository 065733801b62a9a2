import type { Scored } from '#scoring/score.ts'
import type { Dimension } from '#scoring/shape.ts'
import { isRep, type BlindTranscript, type CodedTurn } from '#scoring/transcript.ts'
import type { JudgedLine } from '../judging/judge-line.ts'
import { builtInScorer } from './card-key.ts'
import type { LineId } from './transcript-line.ts'

/**
 * One scored transcript as `npm run score` prints it. No engine played it, so nothing is latent. Where a model was
 * asked, `judge` says how its reading stands, and the scorer is the one whose figures these are.
 */
export function scoredLine(
  id: LineId,
  transcript: BlindTranscript,
  {
    builtIn,
    judged,
    rubric,
  }: { readonly builtIn: Scored; readonly judged: JudgedLine | null; readonly rubric: string },
) {
  const { dimensions, flags } = judged?.scored ?? builtIn
  return {
    id,
    scorer: judged?.scored
      ? { kind: 'model', version: judged.version, rubric, model: judged.judge.model }
      : { kind: builtInScorer.scorerKind, version: builtInScorer.scorerVersion, rubric },
    ...(judged ? { judge: judged.judge } : {}),
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
