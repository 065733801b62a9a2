import type { CallDraft } from '#contract/call.ts'
import { RequestRefused } from '../errors.ts'
import { durationOf, mostTurns, turnsOf, type CallTurn } from './call-turns.ts'
import { CallFileError, type CallFile } from './formats/call-file.ts'
import { readCallFile } from './formats/read-call-file.ts'
import { nameWords } from './redaction/name-words.ts'
import { redact, type Replacement } from './redaction/redact.ts'
import { speakersIn, unnamed, type FoundSpeaker } from './speakers.ts'

/** A file read, with everybody on a side and names replaced where that is asked for. Nothing of it is stored yet. */
export type ReadDraft = {
  readonly format: CallFile['format']
  readonly durationMs: number | null
  readonly speakers: readonly (FoundSpeaker & { readonly storedAs: string })[]
  /** As they would be stored. */
  readonly turns: readonly CallTurn[]
  readonly replaced: readonly Replacement[]
  /** Why these turns cannot be scored, or null. */
  readonly obstacle: { readonly code: 'call/one_sided' | 'call/too_long'; readonly sentence: string } | null
}

/** Does a draft over again, always to the same result. @throws RequestRefused saying what is wrong with the file */
export async function readDraft(draft: CallDraft, me: string): Promise<ReadDraft> {
  const file = fileOf(draft)
  const chosen = new Map(draft.sides.map(({ speaker, side }) => [speaker, side]))
  const speakers = speakersIn(file, me).map((one) => ({ ...one, side: chosen.get(one.name) ?? one.side }))
  const said = turnsOf(file.utterances, new Map(speakers.map(({ name, side }) => [name, side])))
  const redacted = draft.redact ? redact(said, await nameWords(), draft.redact) : null
  const turns = redacted?.turns ?? said
  return {
    format: file.format,
    durationMs: durationOf(file.utterances),
    speakers: speakers.map((one) => ({ ...one, storedAs: redacted?.speakers.get(one.name) ?? one.name })),
    turns,
    replaced: redacted?.replaced ?? [],
    obstacle: obstacleIn(turns),
  }
}

function fileOf({ file, timeline }: CallDraft): CallFile {
  try {
    const read = readCallFile(bytesOf('file', file), timeline === null ? null : bytesOf('timeline', timeline))
    return {
      ...read,
      utterances: read.utterances.map((one) => (one.speaker === '' ? { ...one, speaker: unnamed } : one)),
    }
  } catch (error) {
    if (error instanceof CallFileError) throw new RequestRefused(error.code, { detail: error.detail })
    throw error
  }
}

function bytesOf(field: string, base64: string): Uint8Array {
  if (!/^[A-Za-z\d+/]*={0,2}$/u.test(base64)) {
    throw new RequestRefused('request/invalid', { fields: [{ field, message: 'Send the file as base64.' }] })
  }
  return Buffer.from(base64, 'base64')
}

function obstacleIn(turns: readonly CallTurn[]): ReadDraft['obstacle'] {
  if (turns.length > mostTurns) {
    const sentence = `The call has ${turns.length} turns; up to ${mostTurns} can be scored at once. Send a part of it.`
    return { code: 'call/too_long', sentence }
  }
  if (!turns.some(({ side }) => side === 'rep')) {
    return { code: 'call/one_sided', sentence: 'Say which of the speakers is you.' }
  }
  if (!turns.some(({ side }) => side === 'buyer')) {
    return { code: 'call/one_sided', sentence: 'Say who of the others you talk with.' }
  }
  return null
}
