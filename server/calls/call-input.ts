import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { mostCallBytes } from '#contract/call.ts'
import { BadArguments } from '../scoring/file-options.ts'
import { turnsOf } from './call-turns.ts'
import { CallFileError, type CallFile } from './formats/call-file.ts'
import { readCallFile } from './formats/read-call-file.ts'
import { same, speakersIn, unnamed } from './speakers.ts'

/** These say by themselves that a call is meant; anything else is looked at. */
const callEndings: ReadonlySet<string> = new Set([
  '.vtt',
  '.srt',
  '.docx',
  '.csv',
  '.tsv',
  '.txt',
  '.json',
  '.md',
])

/**
 * A file of one call as the one line that `score` would read, or null where the file holds such lines itself.
 * @throws BadArguments where the call cannot be read, or where it has to be said who of its speakers is the rep
 */
export async function callAsLine(path: string, rep: string | null): Promise<string | null> {
  const ending = extname(path).toLowerCase()
  if (rep === null && (ending === '.jsonl' || ending === '.ndjson')) return null
  // Too large for a call: files of transcripts may be of any length and are never held whole.
  if (rep === null && (await stat(path)).size > mostCallBytes) return null
  const bytes = await readFile(path)
  if (rep === null && holdsTranscriptLines(bytes)) return null
  const file = callIn(bytes)
  if (file instanceof CallFileError) {
    if (rep === null && !callEndings.has(ending)) return null
    throw new BadArguments(`Cannot read ${path}: ${file.detail}`, { cause: file })
  }
  return lineOf(basename(path), file, rep)
}

function callIn(bytes: Uint8Array): CallFile | CallFileError {
  try {
    return readCallFile(bytes)
  } catch (error) {
    if (error instanceof CallFileError) return error
    throw error
  }
}

/** Whether the first line is a whole transcript, as `score` has always read them. */
function holdsTranscriptLines(bytes: Uint8Array): boolean {
  const [first = ''] = new TextDecoder().decode(bytes).trimStart().split('\n', 1)
  try {
    const value: unknown = JSON.parse(first)
    return typeof value === 'object' && value !== null && 'turns' in value
  } catch {
    return false
  }
}

function lineOf(id: string, { format, utterances, ours }: CallFile, rep: string | null): string {
  const named = utterances.map((one) => ({ ...one, speaker: one.speaker || unnamed }))
  const names = speakersIn({ format, utterances: named, ours }, rep ?? '').map(({ name }) => name)
  const listed = names.map((name) => `“${name}”`).join(', ')
  if (rep === null)
    throw new BadArguments(`Say which speaker is the rep, as --rep NAME. In this call: ${listed}.`)
  const reps = names.filter((name) => same(name, rep))
  if (reps.length === 0)
    throw new BadArguments(`Nobody in this call is called “${rep}”. In this call: ${listed}.`)
  const sides = new Map(
    names.map((name) => [name, reps.includes(name) ? ('rep' as const) : ('buyer' as const)]),
  )
  const turns = turnsOf(named, sides).map(({ side, speaker, text, atMs }) => ({
    speaker: side,
    name: speaker,
    text,
    ...(atMs === null ? {} : { at: atMs }),
  }))
  return JSON.stringify({ id: id.slice(0, 200), turns })
}
