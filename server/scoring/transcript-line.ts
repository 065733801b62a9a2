import * as z from 'zod'
import { arenas } from '#scoring/behaviours/codes.ts'
import { factsFromText } from '#scoring/facts-from-text.ts'
import type { Transcript } from '#scoring/transcript.ts'

/** Bounds of one line: an hour of talk has some 400 turns. */
const mostTurns = 1_000
const longestTurn = 20_000
const mostFacts = 200

const text = z.string().max(longestTurn)
const lineSchema = z.object({
  id: z.union([z.string().min(1).max(200), z.number()]),
  turns: z
    .array(
      z.object({
        speaker: z.enum(['rep', 'buyer']),
        text,
        at: z.number().min(0).optional(),
        name: z.string().max(200).optional(),
        to: z.union([z.string(), z.array(z.string())]).optional(),
      }),
    )
    .min(1)
    .max(mostTurns),
  arena: z.enum(arenas).optional(),
  situation: text.optional(),
  facts: z.array(text).max(mostFacts).default([]),
})
const anyId = z.object({ id: lineSchema.shape.id })

export type LineId = string | number
export type LineError = {
  readonly id: LineId | null
  readonly error: { readonly code: string; readonly message: string }
}
export type ReadLine =
  | { readonly ok: true; readonly id: LineId; readonly transcript: Transcript }
  | ({ readonly ok: false } & LineError)

/** One line of a transcript file, or what is wrong with it and where. */
export function readTranscriptLine(line: string): ReadLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refused(null, 'line/not_json', 'This line is not JSON; write one object a line.')
  }
  const parsed = lineSchema.safeParse(value)
  if (parsed.success) {
    const { id, turns, facts } = parsed.data
    return { ok: true, id, transcript: { turns, facts: factsFromText(facts) } }
  }
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') || 'line'
  const id = anyId.safeParse(value).data?.id ?? null
  return refused(id, 'line/invalid', `${field}: ${issue?.message ?? 'cannot be used'}`)
}

const refused = (id: LineId | null, code: string, message: string) => ({
  ok: false as const,
  id,
  error: { code, message },
})
