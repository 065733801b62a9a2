import type { BuyerReading, CodedBehaviour } from '../behaviours/reading.ts'
import { isRep, type BlindTranscript, type BuyerTurn, type RepTurn } from '../transcript.ts'
import type { Agreed, AgreedFinding } from './agree.ts'
import { isJudged, isPositive } from './items.ts'

type Turns = ReadonlyMap<number, readonly AgreedFinding[]>

/** The transcript as the model alone reads it, for and against; codes that it is not asked about stay as they are. */
export function readByModel(transcript: BlindTranscript, agreed: Agreed): BlindTranscript {
  const found = byTurn(agreed)
  return reread(transcript, agreed, {
    behaviours: (turn) => [
      ...turn.reading.behaviours.filter(({ code }) => !isJudged(code)),
      ...(found.get(turn.n) ?? []).map((one) => coded(one, one.share)),
    ],
    ladder: (_, read) => read,
  })
}

/**
 * The transcript as both read it. Each thing shown is worth the mean of the two: in full where both see it, half where
 * one does. What speaks against the rep is the built-in coder's alone, as models see it everywhere; so is every turn
 * of `alone`. A step of the ladder is the mean of both, rounded down.
 */
export function readTogether(
  transcript: BlindTranscript,
  agreed: Agreed,
  alone: ReadonlySet<number>,
): BlindTranscript {
  const found = byTurn(agreed)
  return reread(transcript, agreed, {
    behaviours: (turn) => (alone.has(turn.n) ? turn.reading.behaviours : together(turn, found)),
    ladder: (own, read) => Math.floor((own + read) / 2) as BuyerReading['ladder'],
  })
}

function together({ n, reading }: RepTurn, found: Turns): readonly CodedBehaviour[] {
  const model = (found.get(n) ?? []).filter(({ code }) => isPositive(code))
  const shared = (one: CodedBehaviour): CodedBehaviour => {
    if (!isJudged(one.code) || !isPositive(one.code)) return one
    const seen = model.find(({ code }) => code === one.code)
    return { ...one, confidence: (one.confidence + (seen?.share ?? 0)) / 2 }
  }
  const only = model.filter(({ code }) => !reading.behaviours.some((one) => one.code === code))
  return [...reading.behaviours.map(shared), ...only.map((one) => coded(one, one.share / 2))]
}

const coded = ({ code, quote, start, end }: AgreedFinding, confidence: number): CodedBehaviour => ({
  code,
  confidence,
  quote,
  start,
  end,
  source: 'judge',
})

function byTurn({ findings }: Agreed): Turns {
  return Map.groupBy(findings, ({ turn }) => turn)
}

function reread(
  transcript: BlindTranscript,
  { ladder }: Agreed,
  by: {
    readonly behaviours: (turn: RepTurn) => readonly CodedBehaviour[]
    readonly ladder: (own: BuyerReading['ladder'], read: BuyerReading['ladder']) => BuyerReading['ladder']
  },
): BlindTranscript {
  const buyer = (turn: BuyerTurn): BuyerTurn => {
    const read = ladder.get(turn.n)
    if (read === undefined) return turn
    // The step is the model's, or between the two: the built-in reader's chances are no longer those of it.
    const { steps: _chances, ...reading } = turn.reading
    return { ...turn, reading: { ...reading, ladder: by.ladder(reading.ladder, read) } }
  }
  return {
    ...transcript,
    turns: transcript.turns.map((turn) =>
      isRep(turn) ? { ...turn, reading: { ...turn.reading, behaviours: by.behaviours(turn) } } : buyer(turn),
    ),
  }
}
