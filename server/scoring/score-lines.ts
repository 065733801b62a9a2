import type { Embed } from '#scoring/behaviours/reading.ts'
import { codeTranscript } from '#scoring/code-transcript.ts'
import type { Rubric } from '#scoring/rubric.ts'
import { scoreTranscript } from '#scoring/score.ts'
import { verified } from '#scoring/verify.ts'
import { judgeLine } from '../judging/judge-line.ts'
import type { Model } from '../llm/model.ts'
import { EmbedderError } from '../understanding/embedder-error.ts'
import { inOrder } from './in-order.ts'
import { scoredLine } from './scored-line.ts'
import { readTranscriptLine, type LineError } from './transcript-line.ts'

export type LineResult = { readonly failed: boolean; readonly line: string }

/** Transcripts in flight: enough to fill a batch of sentences on each core, few enough to keep memory flat. */
const atOnce = 6

/**
 * Scores transcripts, one a line, in their order. A line that cannot be used becomes an error line and the rest goes
 * on; blank lines are skipped. Rejects only where no line could be scored: without the sentence model.
 */
export async function* scoreLines(
  lines: AsyncIterable<string>,
  embed: Embed,
  by: {
    readonly rubric: Rubric
    readonly name: string
    /** The model that reads along; null for the built-in scorer alone. */
    readonly judge: Model | null
  },
): AsyncGenerator<LineResult> {
  yield* inOrder(withoutBlank(lines), atOnce, async (line): Promise<LineResult> => {
    const read = readTranscriptLine(line)
    if (!read.ok) return failure(read)
    try {
      const transcript = verified(await codeTranscript(read.transcript, embed))
      const builtIn = scoreTranscript(transcript, null, by.rubric)
      const judged = by.judge && (await judgeLine(transcript, by.rubric, by.judge))
      const scored = scoredLine(read.id, transcript, { builtIn, judged, rubric: by.name })
      return { failed: false, line: JSON.stringify(scored) }
    } catch (error) {
      if (error instanceof EmbedderError) throw error
      const message = 'This transcript could not be scored.'
      return failure({ id: read.id, error: { code: 'line/failed', message } })
    }
  })
}

const failure = ({ id, error }: LineError): LineResult => ({
  failed: true,
  line: JSON.stringify({ id, error }),
})

async function* withoutBlank(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) {
    const bare = line.replace(/^\ufeff/, '').trim()
    if (bare !== '') yield bare
  }
}
