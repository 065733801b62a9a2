import type { CallDraft, CallPreview } from '#contract/call.ts'
import { readDraft } from './draft.ts'

/** What an import of this draft would store. It stores nothing, and nothing of it is logged. */
export async function previewCall(draft: CallDraft, me: string): Promise<CallPreview> {
  const { format, durationMs, speakers, turns, replaced, obstacle } = await readDraft(draft, me)
  return {
    format,
    durationMs,
    speakers: speakers.map(({ name, words, side, storedAs }) => ({ name, words, side, storedAs })),
    turns: turns.map(({ speaker, ...turn }) => ({ ...turn, name: speaker })),
    replaced: replaced.map((one) => ({ ...one })),
    obstacle: obstacle?.sentence ?? null,
  }
}
