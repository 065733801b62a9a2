import type { CallDraft, CallPreview } from '#contract/call.ts'
import { readDraftAside } from './read-draft-aside.ts'
import { nameFinder } from './redaction/recall.ts'

/** What an import of this draft would store. It stores nothing, and nothing of it is logged. */
export async function previewCall(draft: CallDraft, me: string): Promise<CallPreview> {
  const { format, durationMs, speakers, turns, replaced, obstacle } = await readDraftAside(draft, me)
  return {
    format,
    durationMs,
    speakers: speakers.map(({ name, words, side, storedAs }) => ({ name, words, side, storedAs })),
    turns: turns.map(({ speaker, ...turn }) => ({ ...turn, name: speaker })),
    replaced: replaced.map((one) => ({ ...one })),
    nameFinder: { planted: nameFinder.planted, found: nameFinder.found },
    obstacle: obstacle?.sentence ?? null,
  }
}
