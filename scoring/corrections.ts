import { contradictionsIn } from './acts/contradictions.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import { withReading } from './edit-reading.ts'
import type { BlindTranscript } from './transcript.ts'

/** A figure that is taken back in so many words can be seen; it is candour as sure as any. */
const sureCorrection = 0.9

/** The transcript with a figure of the rep's own that they corrected themselves read as candour. */
export const withCorrections = (transcript: BlindTranscript): BlindTranscript =>
  contradictionsIn(transcript).reduce(
    (whole, { turn, corrected }) => (corrected === null ? whole : correctedAt(whole, turn, corrected)),
    transcript,
  )

const correctedAt = (transcript: BlindTranscript, n: number, quote: string): BlindTranscript =>
  withReading(transcript, n, ({ text, reading }) => {
    const coded = reading.behaviours.find(({ code }) => code === 'candour')
    if ((coded?.confidence ?? 0) >= sureCorrection) return {}
    const start = text.indexOf(quote)
    const seen: CodedBehaviour = {
      code: 'candour',
      confidence: sureCorrection,
      quote,
      start,
      end: start + quote.length,
      source: 'cue',
    }
    return { behaviours: [...reading.behaviours.filter((one) => one !== coded), seen] }
  })
