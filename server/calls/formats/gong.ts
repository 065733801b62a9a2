import * as z from 'zod'
import { CallFileError, type CallFile, type Utterance } from './call-file.ts'

/** Texts that may be left out or null, as exports have them. */
const word = z.string().nullish()
const id = z.union([z.string(), z.number()]).nullish()

const monologue = z.object({
  speakerId: id,
  sentences: z.array(z.object({ start: z.number().nullish(), end: z.number().nullish(), text: z.string() })),
})
const transcript = z.object({ transcript: z.array(monologue) })
const party = z.object({ speakerId: id, id, name: word, emailAddress: word, affiliation: word })
const call = z.object({ parties: z.array(party).nullish() })

const gongFile = z.object({
  callTranscripts: z.array(transcript).optional(),
  transcript: z.array(monologue).optional(),
  payload: z
    .object({ transcript: z.array(monologue).optional(), parties: z.array(party).nullish() })
    .optional(),
  parties: z.array(party).nullish(),
  calls: z.array(call).optional(),
})

/** Whether this JSON has the shape of Gong's answer to a request for transcripts, or of one call out of it. */
export function isGong(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('callTranscripts' in value) return true
  const inner = 'payload' in value ? value.payload : value
  const first = monologuesIn(inner)?.[0]
  return typeof first === 'object' && first !== null && 'sentences' in first
}

const monologuesIn = (value: unknown): unknown[] | null =>
  typeof value === 'object' && value !== null && 'transcript' in value && Array.isArray(value.transcript)
    ? value.transcript
    : null

/**
 * One call of Gong's: monologues of sentences with times in ms, speakers by id. Names come from the parties where the
 * file has them (they are another answer of Gong's; both can be put into one file), else speakers are numbered.
 * @throws CallFileError naming the field, or for several calls at once
 */
export function readGong(value: unknown): Omit<CallFile, 'format'> {
  const parsed = gongFile.safeParse(value)
  if (!parsed.success) throw wrongField(parsed.error, 'Gong')
  const file = parsed.data
  if ((file.callTranscripts?.length ?? 0) > 1) {
    throw new CallFileError(
      'call/unreadable',
      `callTranscripts: the file holds ${file.callTranscripts?.length} calls. Export one call at a time.`,
    )
  }
  const monologues =
    file.callTranscripts?.[0]?.transcript ?? file.payload?.transcript ?? file.transcript ?? []
  const parties = file.parties ?? file.payload?.parties ?? file.calls?.[0]?.parties ?? []
  const named = new Map(
    parties.flatMap((one) => {
      const name = one.name?.trim() || one.emailAddress?.trim()
      const key = one.speakerId ?? one.id
      return name && key ? [[String(key), { name, ours: one.affiliation === 'Internal' }] as const] : []
    }),
  )
  const unnamed: string[] = []
  const nameOf = (speakerId: string): string => {
    const known = named.get(speakerId)
    if (known) return known.name
    if (!unnamed.includes(speakerId)) unnamed.push(speakerId)
    return `Speaker ${unnamed.indexOf(speakerId) + 1}`
  }
  return {
    utterances: monologues.flatMap(({ speakerId, sentences }) => {
      const speaker = nameOf(String(speakerId ?? ''))
      return sentences.map(({ start, end, text }): Utterance => {
        return { speaker, text, startMs: start ?? null, endMs: end ?? null }
      })
    }),
    ours: [...named.values()].filter(({ ours }) => ours).map(({ name }) => name),
  }
}

/** What is wrong with JSON of a known kind: the field and what it should be, never its value. */
export function wrongField(error: z.ZodError, kind: string): CallFileError {
  const [issue] = error.issues
  const field = issue?.path.join('.') || 'file'
  return new CallFileError(
    'call/unreadable',
    `${field}: not as in ${kind} files. ${issue?.message ?? ''}`.trim(),
  )
}
